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
