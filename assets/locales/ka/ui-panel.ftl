### ექსპერტთა ჯგუფი: ქვითარი, შეფასებების გახსნა, განხილვა.

# დალუქული შეფასების ქვითარი
report-seals = ხელმოწერისას ეს შეფასება დაილუქება რაუნდისთვის „{ $round }“ და ქვითარს მიიღებთ. ვადა:
receipt = ქვითარი
receipt-copy = ქვითრის კოპირება
receipt-copied = კოპირებულია
receipt-picture = ქვითარი QR კოდის სახით: იგივე ოცდახუთი ციფრი
receipt-read = ქვითარი ჯგუფის თავმჯდომარეს ტელეფონით უკარნახეთ, ჯგუფ-ჯგუფად.
receipt-hand = ფაილი მხოლოდ მას შემდეგ გადაეცით, რაც ყველა წევრი დალუქავს.
receipt-open = შეფასებები მაშინ იხსნება, როცა ყველა ქვითარი ემთხვევა.
receipt-to-panel = ვინ დალუქა უკვე
receipt-sealed = დალუქული შეფასება შეუმჩნევლად აღარ იცვლება.
receipt-revise = შეცვლა მიზეზის მითითებით
receipt-revise-what = დაიწყება ახალი შეფასება, რომელშიც ყველაფერი ისე წერია, როგორც ახლა. ხელმოწერის შემდეგ ის ამას ჩაანაცვლებს; მიზეზს ჯგუფის ყველა წევრი დაინახავს.
receipt-reason = რატომ იცვლება
receipt-revise-begin = ახალი შეფასების დაწყება

# რაუნდის ყველა პაკეტი
panels-title = გახსნა და განხილვა
panels-to-round = რაუნდი
panels-back = რაუნდის ყველა პაკეტი
panels-next = შემდეგი პაკეტი
panels-order = ამ რიგით ის, ვისაც კონფლიქტი აქვს, ოთახიდან რაც შეიძლება იშვიათად გადის და ბრუნდება.
panels-order-nobody = პაკეტები რაუნდის რიგით დგას: ოთახიდან არავინ გადის.
panels-state = მდგომარეობა
panels-opened = გახსნილია
panels-ready = შეიძლება გაიხსნას
panels-lacking = აკლია { $n }
panels-leaves = ოთახიდან გადის
panel-standing-asked = ჯერ არ დაულუქავს
panel-standing-sealed = დალუქულია, ფაილი აკლია
panel-standing-here = შეფასება აქ არის
panel-standing-left = გავიდა კონფლიქტის გამო
import-to-rounds = რაუნდების ნახვა

# გახსნამდე
panel-closed = შეფასებების გახსნა
panel-here-of = აქ არის { $here } / { $total }
panel-own-review = ჩემი შეფასება
panel-receipt-type = ქვითრის ჩაწერა
panel-receipt-replace = სხვა ქვითარი
panel-receipt-of = რას კარნახობს { $name }
panel-receipt-digits = { $n } ციფრი { $of }-დან
panel-receipt-reason = რატომ იცვლება ქვითარი
panel-receipt-save = ჩაწერა
panel-left = კონფლიქტის გამო გავიდა
panel-leave-ask = { $name }: გავიდა კონფლიქტის გამო?
panel-leave-what = მის შეფასებას ამ პაკეტზე აღარავინ დაელოდება და, თუ უკვე აქ არის, არავინ ნახავს. ამის უკან დაბრუნება აღარ შეიძლება.
panel-leave = დიახ, გავიდა
panel-take-files = დალუქული ფაილების შემოტანა
panel-missing = რა აკლია გახსნას
panel-nothing-missing = არაფერი აკლია
panel-may-open = ყველა შეფასება აქ არის და ყველა ქვითარი ემთხვევა.
panel-nothing-seen = გახსნამდე არც ერთი შეფასებიდან არაფერი ჩანს. ყველა ერთად იხსნება და მერე ქვითრები აღარ მიიღება.
panel-refused = რა არ მიიღება
panel-open = შეფასებების გახსნა
panel-opened = შეფასებები გახსნილია.

# ოთახი: რუკა
panel-room = განხილვა
panel-decided-of = გადაწყვეტილია { $done } / { $total }
panel-not-chair = დასკვნაში თავმჯდომარის კომპიუტერზე ჩაწერილი გადაწყვეტილებები შევა. რასაც აქ ჩაწერთ, ამ კომპიუტერზე რჩება.
panel-agreement-n = n = { $units } კრიტერიუმი, { $raters } წევრი
panel-confirm = უდავოს დადასტურება ({ $n })
panel-confirm-key = უდავო კრიტერიუმების დადასტურება
panel-confirmed = დადასტურდა { $n }.
panel-map = უთანხმოების რუკა
panel-criterion = კრიტერიუმი
panel-spread = სხვაობა
panel-agree = თანხმობა
panel-decides = ჯგუფის გადაწყვეტილება
panel-undisputed = უდავო
panel-to-decide = გადასაწყვეტი
panel-text-wanted = ტექსტი აკლია
panel-not-asked = ამ ადგილიდან არ ფასდება
panel-count = { $n } – { $rating }
panel-percent = { $n } %
panel-numbers = რას ნიშნავს რიცხვები
panel-numbers-agree = თანხმობა: წევრების რამდენი წყვილი იძლევა ერთსა და იმავე შეფასებას.
panel-numbers-ac2 = AC2 (გვეტი): თანხმობა ერთ კრიტერიუმზე; მეზობელი დონეები თითქმის თანხმობად ითვლება, შემთხვევითი დამთხვევა გამოკლებულია. 1 სრული თანხმობაა.
panel-numbers-alpha = α (კრიპენდორფი): თანხმობა ყველა კრიტერიუმზე ერთად, ფრჩხილებში 95%-იანი ინტერვალი. არც ერთი რიცხვი გადაწყვეტილება არ არის.
panel-members = წევრები
panel-proposes = გვთავაზობს
panel-revised = გახსნის შემდეგ შეცვალა
panel-send-back = შენიშვნით დაბრუნება
panel-send-back-to = { $name }: შეფასების დაბრუნება
panel-send-back-what = წევრის სიტყვებს არავინ ასწორებს. შენიშვნა ჩაიწერება; წევრს შეუძლია ახალ შეფასებას მიზეზის მითითებით მოაწეროს ხელი და ფაილი ისევ შემოგიტანოთ.
panel-note = შენიშვნა
panel-sent-back = დაბრუნებულია შენიშვნით

# ოთახი: ერთი კრიტერიუმი
panel-next-open = შემდეგი გადასაწყვეტი
panel-next = შემდეგი
panel-no-comment = კომენტარი არ არის.
panel-take = გადაწყვეტილებაში გადატანა
panel-taken = გადატანილია
panel-text = ტექსტი გადაწყვეტილებისთვის
panel-rated = { $rating }. გადაწყვეტილია { $done } / { $total }.
panel-key-before = წინა ციტატა ან შენიშვნა
panel-key-after = შემდეგი ციტატა ან შენიშვნა

# ოთახი: მთლიანი გადაწყვეტილება
panel-decision = საბოლოო გადაწყვეტილება
panel-decision-what = წესი გვთავაზობს, ჯგუფი წყვეტს. შეფასებები არასოდეს საშუალოვდება.
panel-proposed-none = ჯერ ვერაფერს: ყველა კრიტერიუმი გადაწყვეტილი არ არის
panel-differs = ჯგუფის გადაწყვეტილება განსხვავდება იმისგან, რასაც წესი გვთავაზობს. ეს დასაშვებია; დაწერეთ, რატომ.
panel-why = დასაბუთება
