# ექსპერტთა ჯგუფი: დალუქვა, გახსნა, ოთახი.
# panel-refusal-<reason>.

tray-sealed = ეს ჯგუფის წევრის დალუქული შეფასებაა და უცვლელია.
tray-sealed-help = მისგან არაფერი ჩანს, სანამ ყველა წევრის შეფასება აქ არ იქნება და ერთად არ გაიხსნება.

panel-no-alpha = დასკვნისთვის შეფასებები არ კმარა

## რატომ არ იღებს ჯგუფი რამეს
panel-refusal-not-a-review = ეს ფაილი შეფასება არ არის.
panel-refusal-damaged = შეფასება ისეთი აღარ არის, როგორსაც ხელი მოეწერა.
panel-refusal-stranger = ხელმომწერი ({ $name }) ჯგუფის წევრი არ არის.
panel-refusal-left = { $name }: განაცხადა ინტერესთა კონფლიქტი და გავიდა.
panel-refusal-other-descriptor = { $name }: შეფასება სხვა აღწერილობას ეხება.
panel-refusal-other-version = { $name }: შეფასება ეხება ვერსიას { $version }, რაუნდი კი სხვა ვერსიას აფასებს.
panel-refusal-other-package = { $name }: შეფასება ამ რაუნდის პაკეტს არ ასახელებს.
panel-refusal-other-pack = { $name }: შეფასება სხვა შაბლონით არის დაწერილი.
panel-refusal-other-role = { $name }: შეფასება სხვა როლში არის დაწერილი.
panel-refusal-other-criteria = { $name }: შეფასება ამ ადგილის კრიტერიუმებს არ აფასებს.
panel-refusal-no-receipt = { $name }: ქვითარი ჯერ არავის წაუკითხავს.
panel-refusal-changed = { $name }: ეს ის შეფასება არ არის, რომელიც დაილუქა. ქვითრის განსხვავებული ჯგუფები: { $groups }.
panel-refusal-replayed = { $name }: ეს ადრინდელი შეფასებაა, რომელიც შეიცვალა.
panel-refusal-late = { $name }: შეფასებამ დაიგვიანა, ვადა იყო { $time }.
panel-refusal-sealed-already = { $name }: სხვა ქვითარი უკვე ჩაწერილია. მის შესაცვლელად მიზეზია საჭირო.
panel-refusal-no-reason = { $name }: შეფასება იცვლება და მიზეზი არ არის მითითებული.
panel-refusal-opened = შეფასებები გახსნილია; ქვითრები აღარ მიიღება.
panel-refusal-not-a-revision = { $name }: შეფასება არ ცვლის იმას, რომელიც აქ არის.
panel-refusal-unsealed = { $name }: ქვითარი აკლია.
panel-refusal-missing = { $name }: შეფასება აკლია.
panel-refusal-other-round = ეს სხვა რაუნდს ეკუთვნის.
panel-refusal-other-member = { $name }: შეფასება სხვა წევრის სახელით დევს.
panel-refusal-nobody-left = ყველა წევრი გავიდა.

tray-report = ეს ექსპერტთა ჯგუფის დასკვნაა და უცვლელია.
tray-report-help = გახსენით: წევრები აზრს გამოთქვამენ, პროექტს კი დაწესებულება პასუხობს.
tray-opinion = ეს არის ჯგუფის წევრის აზრი დასკვნაზე და უცვლელია.
tray-opinion-help = დასკვნაში გამოჩნდება, თუ დასკვნის ახლანდელ სახეს ეხება.
tray-returned = თავმჯდომარემ თქვენი შეფასება შენიშვნით დააბრუნა.
tray-returned-help = გახსენით შეფასება: შენიშვნა მის თავში წერია. შეფასებაში არაფერი შეცვლილა; შეგიძლიათ ახალს მოაწეროთ ხელი მიზეზის მითითებით.
tray-for-other = { $name ->
    [none] ეს თავმჯდომარის შენიშვნაა ჯგუფის სხვა წევრისთვის.
   *[other] ეს თავმჯდომარის შენიშვნაა ჯგუფის სხვა წევრისთვის: { $name }.
}
tray-for-other-help = აქ არ ინახება. ფაილი იმ წევრს გადაეცით, ვისთვისაც დაიწერა.
tray-unfit = თავმჯდომარის ეს შენიშვნა აქაურ მასალას არ შეესაბამება.
tray-unfit-help = ჰკითხეთ თავმჯდომარეს.

## რატომ არ მიიღება შენიშვნა, რომლითაც შეფასება ბრუნდება
return-refusal-other-round = ეს შენიშვნაა, რომლითაც შეფასება დაბრუნდა; მისი რაუნდი ამ კომპიუტერზე არ არის.
return-refusal-other-round-help = ჯერ რაუნდი შემოიტანეთ, შემდეგ — ეს ფაილი.
return-refusal-other-package = შენიშვნა ეხება პაკეტს ან ვერსიას, რომელსაც ეს რაუნდი არ აფასებს.
return-refusal-other-package-help = აქ არ ინახება. ჰკითხეთ თავმჯდომარეს, რომელ რაუნდს ეხება.
return-refusal-not-the-chair = შენიშვნას ამ ჯგუფის თავმჯდომარე არ აწერს ხელს.
return-refusal-not-the-chair-help = აქ არ ინახება. თუ თავმჯდომარე გავიდა, ეს ჯგუფის გვერდზე ჩაწერეთ და ფაილი ისევ შემოიტანეთ.
return-refusal-other-review = შენიშვნა სხვა შეფასებას ეხება და არა იმას, რომელსაც აქ მოაწერეთ ხელი.
return-refusal-other-review-help = აქ არ ინახება. გახსენით იმ კომპიუტერზე, სადაც შეფასება დალუქეთ, ან ჰკითხეთ თავმჯდომარეს.
return-refusal-replaced = შენიშვნა ეხება შეფასებას, რომელიც მას შემდეგ შეცვალეთ.
return-refusal-replaced-help = აქ არ ინახება. თავმჯდომარეს თქვენი უფრო ახალი შეფასების ფაილი მიაწოდეთ.

## დასკვნა
panel-sentence = მოთხოვნის „{ $requirement }“ შეფასება ჯგუფის მიერ: { $rating }.

## რა უშლის ხელს ხელმოწერას
panel-block-format = დასკვნის ფორმატი უცნობია.
panel-block-no-reviews = დასკვნა არც ერთ შეფასებას არ ასახელებს.
panel-block-member-twice = წევრი დასკვნაში ორჯერ არის.
panel-block-undecided = ჯერ არ არის გადაწყვეტილი: { $criterion }
panel-block-misplaced = გადაწყვეტილება თავის ადგილას არ დგას: { $criterion }
panel-block-no-words = გადაწყვეტილებას განმარტება სჭირდება: { $criterion }
panel-block-no-such-quote = მითითებული ციტატა აკლია: { $criterion }
panel-block-uncited = ციტატას არც ერთი გადაწყვეტილება არ იყენებს.
panel-block-quote-missing = ციტატა აღწერილობაში არ წერია.
panel-block-sentence = { $criterion ->
    [none] წინადადება ცარიელია ან გადაწყვეტილებას არ ემთხვევა.
   *[other] წინადადება გადაწყვეტილებას არ ემთხვევა: { $criterion }
}
panel-block-stage = დასკვნა თავის ეტაპს არ შეესაბამება.
panel-block-other-draft = დასკვნის პროექტი სხვაა.
panel-block-other-review = შეფასება განსხვავდება იმისგან, რომელიც დასკვნის პროექტში იყო.
panel-block-no-reason = { $criterion ->
    [none] საერთო შედეგი პროექტის შემდეგ შეიცვალა: მიუთითეთ მიზეზი.
   *[other] პროექტის შემდეგ შეიცვალა, მიუთითეთ მიზეზი: { $criterion }
}
panel-block-idle-reason = { $criterion ->
    [none] მიზეზი მითითებულია, საერთო შედეგი კი არ შეცვლილა.
   *[other] მიზეზი მითითებულია, შეცვლილი კი არაფერია: { $criterion }
}
panel-block-no-reply = დაწესებულების შენიშვნა პასუხს ელოდება: { $criterion }
panel-block-idle-reply = პასუხი შენიშვნის ან ტექსტის გარეშე: { $criterion }
panel-block-no-decision = საერთო შედეგი ჯერ არ არის არჩეული.
panel-block-unexplained = წევრები არ შეთანხმდნენ ან მხოლოდ ერთმა შეაფასა; მიუთითეთ, რატომ წყვეტს ჯგუფი ასე: { $criterion }
