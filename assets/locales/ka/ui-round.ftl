### რაუნდი: შედგენა, ხელმოწერა, წაკითხვა.

rail-panel = ჯგუფი
role-coordinator = ვკოორდინირებ ექსპერტთა ჯგუფს
role-coordinator-hint = ირჩევთ პაკეტებს, ექსპერტებსა და ვადას და რაუნდს წევრებს გადასცემთ
command-rounds = ექსპერტთა ჯგუფის რაუნდები
import-to-round = რაუნდის ნახვა

rounds-empty = აქ რაუნდი ჯერ არ არის.
rounds-empty-next = რაუნდს კოორდინატორი ადგენს: პაკეტები, წევრები, როლები, ვადა. ვინც ჯგუფში ზის, პაკეტებთან ერთად მიღებულ რაუნდს შემოიტანს.
rounds-new = ახალი რაუნდი
rounds-untitled = უსახელო რაუნდი
rounds-column-title = რაუნდი
rounds-column-deadline = ვადა
rounds-column-packages = პაკეტი
rounds-column-members = წევრი
rounds-state-making = დგება
rounds-state-signed = ხელმოწერილია
rounds-remove = რაუნდის ამოღება: { $title }
rounds-removed = „{ $title }“ ამოღებულია.
rounds-back = ყველა რაუნდი

rounds-title = რა ჰქვია რაუნდს
rounds-packages = პაკეტები
rounds-packages-of = არჩეულია { $chosen } / { $total }
rounds-packages-none = ამ კომპიუტერში პაკეტი ჯერ არ არის. შემოიტანეთ ისინი, რომლებსაც ჯგუფი შეაფასებს.
rounds-packages-all = ყველას არჩევა
rounds-version = ვერსია { $n }
rounds-members = წევრები
rounds-members-count = { $n } წევრი
rounds-members-none = წევრები მათი გასაღებების საჯარო ჩანაწერებიდან დაამატეთ: ეს ფაილებია, რომელთა სახელი .pub.json-ით მთავრდება. ასეთ ფაილს ყოველი წევრი თავისი გასაღების გვერდით პოულობს.
rounds-members-add = წევრების დამატება ფაილებიდან
rounds-member = წევრ { $n }-ის სახელი
rounds-seat-of = წევრ { $n }-ის როლი
rounds-member-remove = წევრ { $n }-ის ამოღება
rounds-seat-chair = თავმჯდომარე
rounds-seat-expert = ექსპერტი
rounds-seat-employer = დამსაქმებელი
rounds-seat-student = სტუდენტი
rounds-seat-international = საერთაშორისო ექსპერტი
rounds-until = ვადა
rounds-until-day = დღე
rounds-until-time = საათი
rounds-until-zone = დროის სარტყელი
rounds-until-what = ბოლო წუთი, როცა შეფასებას ხელი შეიძლება მოეწეროს. ვინც სხვაგან არის, იმავე წამს ამ სარტყელთან ერთად ხედავს.
rounds-until-zone-georgia = საქართველო, UTC+04:00
rounds-until-zone-other = UTC{ $zone }
rounds-conflict = ინტერესთა კონფლიქტი
rounds-conflict-what = პაკეტის გახსნამდე ყოველი წევრი ამბობს, ეხება თუ არა მას რომელიმე.
rounds-conflict-years = ბოლო რამდენი წელი ითვლება
rounds-conflict-before = ბოლო
rounds-conflict-after = წელი
rounds-conflict-words = კიდევ რა არის გასათვალისწინებელი
rounds-pack = ყველა ამით აფასებს
rounds-pack-see = შაბლონი და მოთხოვნები
rounds-lacks = { $n ->
    [0] არაფერი აკლია
   *[other] აკლია: { $n }
}
rounds-lacks-none = რაუნდს ხელი შეიძლება მოეწეროს.
rounds-travels = რა გადაეცემათ წევრებს
rounds-travels-what = ხელმოწერის შემდეგ რაუნდი და მისი პაკეტები ერთ საქაღალდეშია: გადაეცით მეხსიერებით ან გაუგზავნეთ.
rounds-help = როგორ მუშაობს რაუნდი
rounds-to-sign = ხელმოწერაზე გადასვლა

rounds-sign = რაუნდის ხელმოწერა
rounds-sign-what = რას აწერთ ხელს
rounds-sign-back = რაუნდთან დაბრუნება
rounds-sign-figures = { $packages } პაკეტი, { $members } წევრი
rounds-sign-until = ვადა: { $time }
rounds-sign-files = რა ჩაიწერება
rounds-sign-files-what = თქვენ ირჩევთ, სად ჩაიწეროს რაუნდი. პაკეტები მის გვერდით ჩაიწერება, რომ ერთ საქაღალდეში ყველაფერი იყოს.
rounds-sign-not = ხელმოწერა ადასტურებს, რომ ეს რაუნდი თქვენია და არავის შეუცვლია. ის არ არის კვალიფიციური ელექტრონული ხელმოწერა. ხელმოწერილი რაუნდი აღარ იცვლება.
rounds-sign-beside = პაკეტები მის გვერდით
rounds-sign-after = ყოველ წევრს მთელი საქაღალდე გადაეცით, მეხსიერებით ან ელფოსტით. ისინი ყველა ფაილს ერთად შემოიტანენ.
rounds-signed = ეს რაუნდი ხელმოწერილია და აღარ იცვლება.
rounds-read = ხელმოწერილი რაუნდის წაკითხვა

rounds-own = თქვენ
rounds-own-what = თქვენი როლი ამ რაუნდში
rounds-own-not = ამ კომპიუტერის არც ერთი გასაღები ამ რაუნდში არ ზის.
rounds-by = ვინ შეადგინა რაუნდი
rounds-here = აქ არის
rounds-missing = აკლია
rounds-here-of = აქ არის { $here } / { $total }
rounds-missing-what = რაც აკლია, შემოიტანეთ იმ მეხსიერებიდან ან საქაღალდიდან, საიდანაც რაუნდი მოვიდა.
rounds-whole = რაუნდის ყველა პაკეტი აქ არის.
rounds-conflict-read = რა ითვლება კონფლიქტად
rounds-sealing = ჯერ მარტო შეაფასეთ, მერე დალუქეთ და ქვითარი ტელეფონით უკარნახეთ: შეფასებები გვერდიგვერდ მხოლოდ მაშინ იხსნება, როცა ყველა ქვითარი ემთხვევა.
rounds-fork-what = ხელმოწერილი რაუნდი აღარ იცვლება.
rounds-fork = მის ნაცვლად სხვა რაუნდის შექმნა
