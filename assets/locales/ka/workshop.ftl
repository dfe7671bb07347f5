# საკალიბრაციო სახელოსნო: ბევრი ადამიანი ერთსა და იმავეს ჩუმად აფასებს და მერე ერთად განიხილავს.
# workshop-taken-<word>, workshop-refused-<why>, workshop-lacks-<what>, workshop-fault-<name>[-what].

## ფაილები
file-workshop = სახელოსნო, ხელმოწერილი მონაცემები
dialog-kit = სად ჩაიწეროს სახელოსნოს ნაკრები? თითოეულ ფლეშმეხსიერებაზე ახალი საქაღალდე შეიქმნება
dialog-installer = აირჩიეთ საინსტალაციო ფაილი ფლეშებისთვის
dialog-take-sheets = აირჩიეთ მონაწილეების შენახული ფურცლები
dialog-sheet-kinds = მონაწილის ფურცელი
tray-exercise = ეს სახელოსნოს ხელმოწერილი გეგმაა და უცვლელია. ეს სავარჯიშოა და ნამდვილი შეფასება არ არის.
tray-exercise-help = გახსენით და მიიღეთ მონაწილეობა: მაგიდისა და ადგილის ნომერს წამყვანი გეტყვით.
workshop-readme =
    ეს საქაღალდე სახელოსნოს ნაკრებია. ეს სავარჯიშოა და ნამდვილი შეფასება არ არის.

    1. გახსენით index.html ნებისმიერ ბრაუზერში: ინტერნეტი და ინსტალაცია საჭირო არ არის.
    2. აირჩიეთ მაგიდისა და ადგილის ნომერი, წაიკითხეთ აღწერილობა და შეაფასეთ კრიტერიუმები.
    3. ბოლოს გამოჩნდება მოკლე კოდი. უკარნახეთ ის წამყვანს ან შეინახეთ ფაილი და ამ ფლეშმეხსიერებით გადაეცით.

    PDF-ფაილები დასაბეჭდია: დასარიგებელი მასალა, პასუხებისა და უკუკავშირის ფურცლები, მაგიდებისა და ადგილების ბარათები.

    ZIP-ფაილი იგივე გეგმაა ხელმოწერით. თუ პროგრამა „ნიშანი“ გაქვთ, ფაილი იქ შემოიტანეთ და მონაწილეობა პროგრამაში მიიღეთ: გეგმას ის ჯერ ამოწმებს. წამყვანის საკუთარი შეფასება ნაკრებში არ არის.
workshop-readme-installer = საქაღალდეში install არის საინსტალაციო ფაილი { $file }: წამყვანმა ის მათთვის ჩაწერა, ვისაც თვით პროგრამაში სურს მონაწილეობა. გვერდს ინსტალაცია არ სჭირდება.

## რას წერს ხარვეზი აღწერილობაში
workshop-seed-vague = იცის დარგის საფუძვლები და ესმის მათი მნიშვნელობა.
workshop-seed-award = დიპლომი

## რა მოუვიდა ფურცელს
workshop-taken-counted = { $seat ->
    [none] მიღებულია.
   *[other] ადგილი { $seat } მიღებულია.
}
workshop-taken-same = { $seat ->
    [none] ეს პასუხები უკვე აქ იყო; ერთხელ ითვლება.
   *[other] ადგილი { $seat }: ეს პასუხები უკვე აქ იყო; ერთხელ ითვლება.
}
workshop-taken-adds = { $seat ->
    [none] პასუხები უკვე აქ იყო; ახლა არგუმენტებიც დაემატა.
   *[other] ადგილი { $seat }: პასუხები უკვე აქ იყო; ახლა არგუმენტებიც დაემატა.
}
workshop-taken-replaces = { $seat ->
    [none] მიღებულია: ახალმა პასუხებმა წინა შეცვალა.
   *[other] ადგილი { $seat }: ახალმა პასუხებმა წინა შეცვალა.
}
workshop-taken-late = { $seat ->
    [none] დაგვიანებულია: რაუნდი დახურულია. ფურცელი ცალკე ინახება.
   *[other] ადგილი { $seat } დაგვიანებულია: რაუნდი დახურულია. ფურცელი ცალკე ინახება, სანამ არ ჩათვლით.
}

## რატომ არ ითვლება ფურცელი
workshop-refused-other-workshop = ეს სხვა სახელოსნოს ფურცელია.
workshop-refused-no-such-round = ამ სახელოსნოში ასეთი რაუნდი არ არის.
workshop-refused-no-such-seat = ოთახში ასეთი ადგილი არ არის.
workshop-refused-other-criteria = შეფასებების რაოდენობა ამ რაუნდის კრიტერიუმებს არ ემთხვევა.
workshop-refused-not-begun = ეს რაუნდი ჯერ არ დაწყებულა.
workshop-refused-wiped = მონაწილეთა მონაცემები წაშლილია: ამ სახელოსნოში ფურცლები აღარ მიიღება.
workshop-refused-too-big = ეს ფაილი ძალიან დიდია და ფურცელი არ არის.
workshop-refused-newer = ეს ფურცელი უფრო ახალი ვერსიით არის შენახული.
workshop-refused-out-of-range = ასეთი მაგიდა, ადგილი ან შეფასება არ არსებობს. შეამოწმეთ და ხელახლა შეიყვანეთ.
workshop-refused-malformed = ეს სახელოსნოს ფურცელი არ არის.
workshop-refused-busy = ფურცელი ვერ შეინახა. ხელახლა სცადეთ.
workshop-refused-unreadable = ფაილი ვერ წავიკითხეთ.
workshop-refused-unknown-symbol = ამ კოდში ისეთი ნიშანია, რომელიც კოდებში არ გვხვდება.
workshop-refused-wrong-length = კოდი მოკლეა ან გრძელი. შეამოწმეთ და ხელახლა შეიყვანეთ.
workshop-refused-wrong-check = კოდში რომელიღაც ნიშანი არასწორია. შეადარეთ და ხელახლა შეიყვანეთ.
workshop-refused-wrong-padding = ეს კოდი პროგრამას არ დაუწერია.
workshop-refused-no-seat = ჯერ მაგიდა და ადგილი შეიყვანეთ, მაგალითად: 3-2 4 3 1 4 2
workshop-refused-no-rating = შეფასება ციფრია: 1 უმაღლესი დონეა, 4 – უდაბლესი, 0 ნიშნავს „ვერ ვაფასებ“, წერტილი კი ცარიელს.
workshop-refused-no-answers = უკუკავშირს პლუსის შემდეგ ხუთი ციფრი აქვს, თითო 1-დან 5-მდე, მაგალითად: 3-2+54354

## რა აკლია
workshop-lacks-format = სახელოსნოს ფორმატი უცნობია.
workshop-lacks-id = სახელოსნოს ნომერი არ აქვს.
workshop-lacks-untitled = სახელოსნოს დასახელება აკლია.
workshop-lacks-pack = შაბლონი და მოთხოვნები დასახელებული არ არის.
workshop-lacks-seats = მაგიდები 1-დან 40-მდე უნდა იყოს, თითოეულთან ადგილები – 1-დან 20-მდე.
workshop-lacks-no-cases = დაამატეთ ერთი აღწერილობა მაინც.
workshop-lacks-case = { $place }-ე აღწერილობას დასახელება აკლია.
workshop-lacks-no-rounds = დაამატეთ ერთი რაუნდი მაინც.
workshop-lacks-too-many-rounds = 15-ზე მეტი რაუნდი არ შეიძლება.
workshop-lacks-round-without-case = { $place }-ე რაუნდს აირჩიეთ აღწერილობა.
workshop-lacks-criteria = { $place }-ე რაუნდს აირჩიეთ კრიტერიუმები: ერთიდან { $most }-მდე.
workshop-lacks-minutes = { $place }-ე რაუნდი 1-დან 240 წუთამდე უნდა გრძელდებოდეს.
workshop-lacks-gone = { $place }-ე აღწერილობის წყარო ბიბლიოთეკაში აღარ არის.
workshop-lacks-unfit = { $place }-ე აღწერილობაში არჩეული ხარვეზი ვერ ჩაისმება: შესაცვლელი იქ არ არის.

## რიცხვები
workshop-percent = { $percent } %
workshop-blank = მონიშნული არ არის

## ხარვეზების ბიბლიოთეკა
workshop-fault-hours-miss-credits = საათები კრედიტებს არ ემთხვევა
workshop-fault-hours-miss-credits-what = ყველაზე დიდ დამოუკიდებელ სამუშაოს 12 საათი აკლდება.
workshop-fault-contact-only = მხოლოდ საკონტაქტო საათები
workshop-fault-contact-only-what = დამოუკიდებელი საათები საკონტაქტო საათებად იქცევა; ჯამი იგივე რჩება.
workshop-fault-orphan-outcome = შედეგი შეფასების გარეშე
workshop-fault-orphan-outcome-what = ბოლო სწავლის შედეგს არც ერთი შეფასება აღარ ამოწმებს.
workshop-fault-untaught-outcome = შედეგი სწავლების გარეშე
workshop-fault-untaught-outcome-what = პირველ სწავლის შედეგს არც ერთი აქტივობა აღარ ემსახურება.
workshop-fault-unobservable-verbs = დაუკვირვებადი ზმნები
workshop-fault-unobservable-verbs-what = პირველი სწავლის შედეგი „იცის“ და „ესმის“ ზმნებით იწერება.
workshop-fault-too-few-outcomes = ძალიან ცოტა შედეგი
workshop-fault-too-few-outcomes-what = მხოლოდ ორი სწავლის შედეგი რჩება.
workshop-fault-wrong-level = არასწორი დონე
workshop-fault-wrong-level-what = დონე ორით მაღალია და პირველი შედეგი ამას აღარ ასაბუთებს.
workshop-fault-one-assessment-form = შეფასების ერთი ფორმა
workshop-fault-one-assessment-form-what = ყველა შეფასება პირველის ფორმას იღებს.
workshop-fault-weights-miss-total = წონების ჯამი 100 არ არის
workshop-fault-weights-miss-total-what = ბოლო შეფასების წონა 5 პროცენტით იზრდება.
workshop-fault-no-threshold = ზღვარი არ წერია
workshop-fault-no-threshold-what = პირველ შეფასებას მინიმალური ზღვარი აღარ აქვს.
workshop-fault-no-identity-check = ვინაობა არ მოწმდება
workshop-fault-no-identity-check-what = ბოლო შეფასებასთან არ წერია, ვინ ზედამხედველობს და როგორ მოწმდება ვინაობა.
workshop-fault-missing-language = ერთი ენა აკლია
workshop-fault-missing-language-what = მიზანი მხოლოდ ქართულად რჩება.
workshop-fault-numbers-disagree = რიცხვები ენებში განსხვავდება
workshop-fault-numbers-disagree-what = ინგლისურ ტექსტში ერთ რიცხვს ზედმეტი ციფრი ემატება.
workshop-fault-reserved-title = დასახელება სხვა დოკუმენტს ჰპირდება
workshop-fault-reserved-title-what = დასახელებას სიტყვა „დიპლომი“ ემატება.
workshop-fault-stacking-without-credits = ჩასათვლელი კრედიტები არ წერია
workshop-fault-stacking-without-credits-what = პირველ პროგრამასთან აღარ წერია, რამდენ კრედიტს აღიარებს.
workshop-fault-no-need-evidence = საჭიროება დასაბუთების გარეშე
workshop-fault-no-need-evidence-what = პირველ საჭიროებას მტკიცებულება აღარ ახლავს.
workshop-fault-no-review-date = გადახედვის თარიღი არ წერია
workshop-fault-no-review-date-what = აღწერილობის შემდეგი გადახედვის თარიღი ქრება.
