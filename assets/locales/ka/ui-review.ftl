# The words of the window: importing, the queue, the envelope, reviewing, the report.

signer-unnamed = სახელი მითითებული არ არის
signer-trusted = სანდო სიაშია
signer-untrusted = არც ერთ სანდო სიაში არ არის
signer-denied = სანდო სია მას არ ადასტურებს

# Importing
import-what = აირჩიეთ მიღებული ფაილები: პაკეტი, შეფასება ან სანდო სია. თითოეული ცალკე მოწმდება და არაფერი გადაეწერება იმას, რაც უკვე გაქვთ.
import-choose = ფაილების არჩევა
import-now = შემოტანილი ფაილები
import-before = მანამდე შემოტანილი ფაილები
import-came = შემოტანილია { $n } ფაილი. თითოეულის პასუხი ქვემოთ წერია.
import-to-envelope = კონვერტის გახსნა
import-to-review = შეფასების ნახვა
import-to-queue = შესაფასებელი პაკეტები
import-to-exercise = მონაწილეობა
import-to-packs = შაბლონისა და მოთხოვნების ნახვა
import-to-draft = აღწერილობის გახსნა
import-to-keys = სანდო სიის ნახვა

# The queue
queue-count = { $n } პაკეტი
queue-empty = შესაფასებელი პაკეტი ჯერ არ გაქვთ.
queue-empty-next = ჯერ შემოიტანეთ ფაილი, რომელიც დაწესებულებამ გამოგიგზავნათ. პაკეტი აქ გამოჩნდება და ინტერესთა კონფლიქტის შესახებ გკითხავთ.
queue-version = ვერსია
queue-received = მიღებულია
damaged = დაზიანებულია
damaged-names = { $n ->
    [one] დაზიანებული დანართი: { $names }
   *[other] დაზიანებული დანართები: { $names }
}
damaged-what = ტექსტი უცვლელია; დანართი ვერ გაიხსნება. ფაილი თავიდან ითხოვეთ და შემოიტანეთ: შეფასება მასზე გაგრძელდება.
queue-state-waiting = თქვენს განცხადებას ელოდება
queue-state-sealed = დახურულია: ინტერესთა კონფლიქტი
queue-state-open = ფასდება
queue-state-signed = ხელმოწერილია
back-to-queue = შესაფასებელ პაკეტებთან დაბრუნება

# The envelope
envelope = კონვერტი
envelope-beside = შინაარსი განცხადებამდე დახურულია
envelope-institution = განმახორციელებელი დაწესებულება
envelope-awarding = მიმნიჭებელი დაწესებულება
envelope-contact = საკონტაქტო პირი
envelope-pack-unknown = პაკეტი სხვა შაბლონით არის შედგენილი, რომელიც ამ კომპიუტერზე არ არის, ამიტომ ვერ შეფასდება. ავტორს თქვენი ვერსიით ხელმოწერილი პაკეტი სთხოვეთ.
envelope-question = გაქვთ ინტერესთა კონფლიქტი?
envelope-examples = მაგალითად: ამ დაწესებულებაში მუშაობთ ან ასწავლით, აღწერილობის შედგენაში მონაწილეობდით, ან ავტორი თქვენი ახლობელია.
declared-none = კონფლიქტი არ მაქვს
declared-hint-none = შინაარსი გაიხსნება და შეფასებას დაიწყებთ.
declared-unsure = დარწმუნებული არ ვარ
declared-hint-unsure = შინაარსი გაიხსნება, თქვენი განმარტება კი ანგარიშში ჩაიწერება.
declared-conflict = კონფლიქტი მაქვს
declared-hint-conflict = შინაარსი თქვენთვის დახურული დარჩება. ამ განცხადებას ვეღარ შეცვლით.
envelope-note = რა უნდა იცოდნენ სხვებმა?
envelope-role = რა როლში აფასებთ?
envelope-declare = განცხადება და გახსნა
envelope-declare-conflict = კონფლიქტის განცხადება
envelope-sealed = თქვენ ინტერესთა კონფლიქტი განაცხადეთ, ამიტომ შინაარსი დახურულია.
envelope-sealed-next = შეატყობინეთ იმას, ვინც პაკეტი გამოგიგზავნათ: მას სხვა ექსპერტი შეაფასებს.
envelope-declared = თქვენი განცხადება: { $declared }.
envelope-continue = შეფასების გაგრძელება

# Reviewing
review-criterion-of = კრიტერიუმი { $n } / { $total }
review-done-of = შეფასებულია { $done } / { $total }
review-criteria = ყველა კრიტერიუმი
review-unrated = ჯერ არ შეფასებულა
review-text = აღწერილობის ტექსტი
review-keys-move = წინადადება
review-keys-narrow = შევიწროება
review-evidence = მტკიცებულება
review-quote = ციტატის დართვა
review-quote-how = მონიშნეთ წინადადება ტექსტში და დააჭირეთ E-ს.
review-quote-nothing = ტექსტში ჯერ არაფერია მონიშნული: გადადით ტექსტზე და აირჩიეთ წინადადება ისრით ან მაუსით.
review-quoted = ციტატა დაერთო.
quote-show = ტექსტში ჩვენება:
quote-remove = ციტატის ამოღება: { $quote }
review-guidance = მინიშნება და წყარო
review-computed = გამოთვლილი ფაქტები
review-rating = თქვენი შეფასება
review-rated = { $rating }. შეფასებულია { $done } / { $total }.
review-comment = კომენტარი
review-comment-wanted = ამ შეფასებას კომენტარი სჭირდება
remark-recommendations = რეკომენდაცია
remark-suggestions = რჩევა
remark-goodPractice = საუკეთესო პრაქტიკა
review-next = შემდეგი
review-previous = წინა კრიტერიუმი
review-next-open = შემდეგი შეუფასებელი
review-finish = კრიტერიუმი დასრულებულია, შემდეგი შეუფასებელი
review-all-rated = ყველა კრიტერიუმი შეფასებულია.
review-report = ანგარიში
review-to-report = ანგარიში და ხელმოწერა
review-signed = შეფასება ხელმოწერილია და აღარ იცვლება.
review-switch = რა ჩანს ეკრანზე
review-switch-criterion = კრიტერიუმი
review-switch-text = აღწერილობის ტექსტი

# The report
report = ანგარიში და ხელმოწერა
report-back = შეფასებაში დაბრუნება
report-decision = გადაწყვეტილება
report-proposed = წესი გვთავაზობს
report-proposed-none = ჯერ ვერაფერს: ყველა კრიტერიუმი შეფასებული არ არის
report-proposed-unjudged = ვერაფერს: რომელიმე მინიმალური მოთხოვნა ვერ შეფასდა
report-yours = თქვენი გადაწყვეტილება
report-differs = თქვენი გადაწყვეტილება განსხვავდება იმისგან, რასაც წესი გვთავაზობს. ეს დასაშვებია: გადაწყვეტილებას ადამიანი იღებს.
report-declared = ინტერესთა კონფლიქტი
report-blocked = ხელმოწერამდე დარჩა { $n }
report-blocked-more = კიდევ { $n }
report-go = იქ გადასვლა
report-says = რა ეწერება ანგარიშში
report-says-nothing = ჯერ არც ერთი კრიტერიუმი არ შეფასებულა.
report-not = ხელმოწერა ადასტურებს, რომ ფაილი უცვლელია და რომელმა გასაღებმა მოაწერა ხელი. ის არ არის კვალიფიციური ელექტრონული ხელმოწერა და არ ნიშნავს, რომ მიკროკრედიტი აკრედიტებულია.
report-after = ხელმოწერილი შეფასება აღარ იცვლება. გაუგზავნეთ ფაილი დაწესებულებას; მისი ასლი გაგზავნილ ფაილებშიც ინახება.

## შეფასების მოთხოვნები
requirements = მოთხოვნები
requirements-missing = მოთხოვნები, რომლითაც ეს შეფასება დაიწყო ({ $own }), ამ კომპიუტერზე არ არის. წერა გააგრძელეთ, ყველაფერი ინახება; ხელს მაშინ მოაწერთ, როცა მათ შემოიტანთ.
requirements-bring = შემოტანა
requirements-newer = ეს შეფასება ამ მოთხოვნებით დაიწყო: { $own }; კომპიუტერზე უკვე ახალიც არის: { $newer }.
requirements-see = რა განსხვავდება
requirements-title = სხვა მოთხოვნები
requirements-back = შეფასებაზე დაბრუნება
requirements-what = ყოველ შეცვლილ კრიტერიუმზე, რომელიც უკვე შეაფასეთ, თქვით, შეფასება ძალაში რჩება თუ არა. კომენტარები, ციტატები და შენიშვნები ყოველთვის რჩება, ნაბიჯის გაუქმებაც შეიძლება.
requirements-changed = შეცვლილია
requirements-added = ახალია და თქვენს შეფასებას ელოდება
requirements-removed = აღარ არის; რაც დაწერეთ, ისტორიაში რჩება
requirements-yours = თქვენი შეფასება: { $rating }
requirements-answer = თქვენი შეფასება
requirements-stands = ძალაში რჩება
requirements-again = თავიდან შევაფასებ
requirements-left = { $n ->
    [one] პასუხს ელოდება ერთი კრიტერიუმი
   *[other] პასუხს ელოდება { $n } კრიტერიუმი
}
requirements-go = გადასვლა
requirements-same = თქვენი კრიტერიუმებიდან არცერთი არ განსხვავდება.
requirements-others = { $n ->
    [one] კრიტერიუმების გარდა შაბლონის ერთი ნაწილი განსხვავდება.
   *[other] კრიტერიუმების გარდა შაბლონის { $n } ნაწილი განსხვავდება.
}
packs-here = მოთხოვნები ამ კომპიუტერზე
