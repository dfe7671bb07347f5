### სახელოსნოები: სია, გეგმა, ნაკრები, შედეგი და რამდენიმე სახელოსნო ერთად.

rail-workshop = სახელოსნო
command-workshops = სახელოსნოები

workshop-plan-list = სახელოსნოები
workshop-plan-back = ყველა სახელოსნო
workshop-plan-trend = სახელოსნოების შედარება
workshop-plan-help = როგორ მიდის სახელოსნო
workshop-plan-new = ახალი სახელოსნო
workshop-plan-empty = ამ კომპიუტერზე სახელოსნო ჯერ არ დაგეგმილა.
workshop-plan-empty-next = აირჩიეთ ერთი კარგი აღწერილობა და ერთი, რომელშიც ხარვეზებია ჩადებული, რამდენიმე კრიტერიუმი და თითოეული რაუნდის წუთები. მონაწილეები ჩუმად აფასებენ, ხედავენ, სად არ ეთანხმებიან ერთმანეთს, და საუბრობენ, რას ნიშნავს კრიტერიუმი.
workshop-plan-removed = „{ $title }“ ურნაშია.
workshop-plan-removed-held = რაც მონაწილეებმა ჩააბარეს, ჯერ ამ კომპიუტერზეა. ოცდაათ დღეში სახელოსნოსთან ერთად წაიშლება.
workshop-plan-removed-wipe = ახლავე წაშლა
workshop-plan-remove = „{ $title }“ – ურნაში გადატანა
workshop-plan-untitled = უსახელო სახელოსნო
workshop-state-planned = იგეგმება
workshop-state-running = რაუნდი მიმდინარეობს
workshop-state-between = რაუნდებს შორის
workshop-state-over = დასრულებულია
workshop-state-wiped = დასრულებულია, მონაწილეთა მონაცემები წაშლილია

workshop-plan-title = სახელოსნოს სახელი
workshop-plan-begun = რაუნდი დაიწყო: გეგმა ისეთი რჩება, როგორიც დარიგდა
workshop-plan-room = დარბაზი
workshop-plan-place = ადგილი
workshop-plan-date = დღე
workshop-plan-tables = მაგიდა
workshop-plan-seats = ადგილი მაგიდასთან
workshop-plan-people = { $n ->
    [one] ერთი მონაწილის ადგილი; მას მხოლოდ მაგიდისა და სკამის ნომერი აქვს.
   *[other] { $n } მონაწილის ადგილი; მათ მხოლოდ მაგიდისა და სკამის ნომერი აქვთ.
}
workshop-plan-cases = რა ფასდება
workshop-plan-cases-what = მონაწილეები ვერ ხედავენ, რომელშია ხარვეზები
workshop-plan-case = ნიმუში { $letter }
workshop-plan-case-from = აღებულია აღწერილობიდან
workshop-plan-case-gone = აღწერილობა, საიდანაც აღებულია, აქ აღარ არის.
workshop-plan-case-add = ნიმუშის დამატება
workshop-plan-case-remove = ნიმუში { $letter }: ამოღება
workshop-plan-faults = { $n ->
    [one] ერთი ჩადებული ხარვეზი
   *[other] { $n } ჩადებული ხარვეზი
}
workshop-plan-faults-none = უცვლელად, ჩადებული ხარვეზების გარეშე
workshop-plan-fault-unfit = ამ აღწერილობაში მისი ადგილი არ არის.
workshop-plan-rounds = რაუნდები
workshop-plan-rounds-what = ყველა ერთსა და იმავე კრიტერიუმს ერთდროულად აფასებს
workshop-plan-round-case = ნიმუში
workshop-plan-round-case-of = რაუნდი { $n }: ნიმუში
workshop-plan-minutes = წუთი
workshop-plan-minutes-of = რაუნდი { $n }: წუთები
workshop-plan-criteria = { $n ->
    [0] კრიტერიუმების არჩევა
    [one] ერთი კრიტერიუმი
   *[other] { $n } კრიტერიუმი
}
workshop-plan-round-add = რაუნდის დამატება
workshop-plan-round-remove = რაუნდი { $n }: ამოღება
workshop-plan-reference = ჩემი შეფასება
workshop-plan-reference-what = დამალულია, სანამ თვითონ არ აჩვენებთ; არცერთ ფლეშზე არ იწერება
workshop-plan-reference-none = დაიწერება მაშინ, როცა რაუნდს ნიმუში და კრიტერიუმები ექნება.
workshop-plan-reference-of = შეფასებულია { $done }, სულ { $total }
workshop-plan-reference-rating = შეფასება
workshop-plan-reference-reasons = დასაბუთება
workshop-plan-lacks = { $n ->
    [0] ყველაფერი ადგილზეა
    [one] ერთი რამ აკლია
   *[other] { $n } რამ აკლია
}
workshop-plan-lacks-none = ნაკრების ჩაწერა შეიძლება.
workshop-plan-pack = მოთხოვნები
workshop-plan-pack-what = რაუნდებში ის კრიტერიუმები რჩება, რომლებიც არჩეულ მოთხოვნებშიც არის.
workshop-plan-private = ვინ რა იცის
workshop-plan-private-what = სახელი არსად წერია: მონაწილე მაგიდისა და სკამის ნომერია. ჩაბარებული პასუხები ცალკე ფაილში დევს, სარეზერვო ასლში არ ხვდება და ბოლოს იშლება.

workshop-plan-kit = სახელოსნოს ნაკრები
workshop-plan-to-kit = ნაკრებზე გადასვლა
workshop-plan-to-run = დარბაზში გადასვლა
workshop-plan-to-plan = გეგმაზე დაბრუნება
workshop-plan-to-results = სახელოსნოს შედეგი
workshop-plan-kit-what = ფლეშები მაგიდებისთვის; ვისაც ის აქვს, პროგრამა და ქსელი არ სჭირდება.
workshop-plan-kit-at = ჩაწერილია: { $time }
workshop-plan-kit-stale = მას შემდეგ გეგმა შეიცვალა: ფლეშებზე სხვა გეგმაა. ხელახლა ჩაწერეთ.
workshop-plan-kit-write = ფლეშების ჩაწერა
workshop-plan-kit-holds = რა იწერება ფლეშზე
workshop-plan-kit-page = შესაფასებელი გვერდი.
workshop-plan-kit-page-what = ნებისმიერ ბრაუზერში იხსნება, ქართულად და ინგლისურად, ქსელის გარეშე, და ბოლოს მოკლე კოდს აჩვენებს.
workshop-plan-kit-plan = ხელმოწერილი გეგმა.
workshop-plan-kit-plan-what = ვისაც ნიშანი აქვს, მისით თვით პროგრამაში აფასებს; პროგრამა ჯერ ამოწმებს, რომ გეგმა თქვენია და უცვლელი.
workshop-plan-kit-paper = დასარიგებელი, პასუხებისა და უკუკავშირის ფურცლები, მაგიდის ნომრები.
workshop-plan-kit-paper-what = დასაბეჭდად, ორივე ენაზე.
workshop-plan-kit-readme = ერთი გვერდი სიტყვები.
workshop-plan-kit-readme-what = როგორ დაიწყოს მან, ვინც ფლეშს იპოვის.
workshop-plan-kit-not = თქვენი შეფასება არცერთ ფლეშზე არ იწერება.
workshop-plan-sticks = ფლეშები
workshop-plan-sticks-what = თითოეულისთვის ადგილს აირჩევთ; ფლეში ჩაიწერება, წაიკითხება და შედარდება, მერე შემდეგის ჯერია.
workshop-plan-installer = ფლეშებზე საინსტალაციო ფაილიც ჩაიწეროს
workshop-plan-installer-what = ფაილს პროგრამა ერთხელ გკითხავთ, პირველ ფლეშამდე. ის საქაღალდეში install ჩაიწერება, წაიკითხება და შედარდება; 1 გბ-მდე.
workshop-plan-installer-done = საინსტალაციო ფაილი; უკან წაკითხული იგივეა
workshop-plan-installer-none = ფლეშებზე საინსტალაციო ფაილი არ არის
workshop-plan-kit-unsigned = გასაღების გარეშე ნაკრებს ხელმოწერილი გეგმა არ ექნება; გვერდი და ფურცლები იგივეა.
workshop-plan-kit-done = { $n ->
    [one] ჩაწერილი და შედარებულია ერთი ფლეში
   *[other] ჩაწერილი და შედარებულია { $n } ფლეში
}
workshop-plan-kit-after = ფლეშების გამოღება შეიძლება. თითო მაგიდაზე თითო დადეთ.

workshop-results = სახელოსნოს შედეგი
workshop-results-alpha = კრიპენდორფის ალფა:
workshop-results-none = ჯერ არცერთი რაუნდი არ დახურულა.
workshop-results-whole = ყველა რაუნდი ერთად
workshop-results-before = მანამდე და მერე
workshop-results-criterion = კრიტერიუმი
workshop-results-percent = თანხვედრა წყვილებში
workshop-results-round = რაუნდი { $n }
workshop-results-collected = დათვლილია { $n } ადგილი, სულ { $of }
workshop-results-reference = წამყვანის შეფასება
workshop-results-same = { $n ->
    [0] წამყვანის შეფასება არავის გაუმეორებია.
    [one] წამყვანის შეფასება ერთმა გაიმეორა.
   *[other] წამყვანის შეფასება { $n } მონაწილემ გაიმეორა.
}
workshop-results-meanings = რაზე შევთანხმდით
workshop-results-proposed = მოთხოვნებს წინადადებად დაერთო.
workshop-results-propose = { $n ->
    [one] მოთხოვნებისთვის წინადადებად დართვა
   *[other] მოთხოვნებისთვის { $n } წინადადების დართვა
}
workshop-results-propose-what = წინადადება მოთხოვნას არ ცვლის: მის გვერდით დგას მათთვის, ვინც მოთხოვნებს ადგენს.
workshop-results-feedback = რას ამბობს დარბაზი
workshop-results-question = კითხვა
workshop-results-feedback-what = 1 ნიშნავს „საერთოდ არა“, 5 – „სრულად“. აქ მხოლოდ რაოდენობებია: ერთი ადამიანის პასუხები ერთად არსად დგას.
workshop-results-data = მონაწილეთა მონაცემები
workshop-results-wipe = მონაწილეთა მონაცემების წაშლა
workshop-results-wipe-what = ამ კომპიუტერიდან წაიშლება ყველა ფურცელი, კოდი და არგუმენტი, რომელიც მონაწილეებმა ჩააბარეს. ამის გაუქმება შეუძლებელია.
workshop-results-wipe-stays = რჩება: რაოდენობები და თანხვედრა კრიტერიუმების მიხედვით, დარბაზის შეთანხმება და თქვენი გეგმა.
workshop-results-wiped = მონაწილეთა მონაცემები წაშლილია: { $time }.

workshop-trend-none = როცა ორი სახელოსნო ერთსა და იმავე კრიტერიუმს შეაფასებს, შედეგები აქ ერთმანეთის გვერდით დადგება.
workshop-trend-never = { $n ->
    [one] ერთ კრიტერიუმზე შეთანხმება ვერასდროს მოხერხდა
   *[other] { $n } კრიტერიუმზე შეთანხმება ვერასდროს მოხერხდა
}
workshop-trend-never-what = დარბაზები მას სხვადასხვანაირად კითხულობენ: შესაძლოა, სიტყვები იყოს შესაცვლელი და არა მკითხველები.
workshop-trend-agreed = დარბაზი შეთანხმდა
workshop-trend-not = დარბაზი ვერ შეთანხმდა
workshop-trend-what = თანხვედრა წყვილებში, ქვემოთ – გვეტის AC2 და დათვლილი ადგილები.
workshop-results-papers = ფურცლები
workshop-paper-handout = დასარიგებელი ფურცლები.
workshop-paper-handout-what = რას კითხულობს ყველა თითოეულ რაუნდში, და კრიტერიუმები.
workshop-paper-sheets = პასუხების ფურცლები.
workshop-paper-sheets-what = თითო ადგილისთვის თითო რაუნდში; ციფრებით იკრიფება.
workshop-paper-feedback = უკუკავშირის ფურცლები.
workshop-paper-feedback-what = ხუთი კითხვა ბოლოსთვის; თითო ადგილს ნახევარი გვერდი.
workshop-paper-cards = მაგიდებისა და ადგილების ნომრები.
workshop-paper-cards-what = ნომრები, რომლებიც დარბაზის ბოლოდანაც იკითხება.
workshop-paper-report = სახელოსნოს ანგარიში.
workshop-paper-report-what = დასწრება რიცხვებით, თანხვედრა, რაზე შეთანხმდა და რას ამბობს დარბაზი; ადგილისა და სახელის გარეშე.
workshop-paper-certificates = დასწრების ცნობები.
workshop-paper-certificates-what = სახელი ხელით იწერება: პროგრამამ ის არ იცის.
workshop-paper-attendance = დასწრების სია.
workshop-paper-attendance-what = ცარიელი, ხელმოსაწერად.
packs-proposal = { $workshop ->
    [none] სახელოსნოს წინადადება, { $date }: რას ნიშნავს კრიტერიუმი დარბაზის აზრით
   *[named] „{ $workshop }“ – წინადადება, { $date }: რას ნიშნავს კრიტერიუმი დარბაზის აზრით
}
