# რას ამბობს წესი ერთ აღწერილობაზე. თითოეულ წესს აქვს სახელი (name), მიზეზი (why) და თითო წინადადება ყოველი პასუხისთვის.
# არგუმენტები: field – ველის სახელი შაბლონიდან, position – რიგითი ნომერი (0, თუ სია არ არის), language – ka ან en.

finding-place = { $position ->
    [0] „{ $field }“
   *[other] „{ $field }“ (№{ $position })
}

finding-workload-matches-credits-name = საათები და კრედიტები
finding-workload-matches-credits-why = კრედიტი სტუდენტის დატვირთვას გამოხატავს. თუ საათები მას არ შეესაბამება, მსმენელი ვერ მიხვდება, რამდენი დრო დასჭირდება.
finding-workload-matches-credits-met = { $hours } საათი { $credits } კრედიტზე: შეესაბამება.
finding-workload-matches-credits-not-met = { $direction ->
    [short] { $hours } საათი { $credits } კრედიტზე: აკლია { $difference }.
   *[over] { $hours } საათი { $credits } კრედიტზე: ზედმეტია { $difference }.
}
finding-workload-matches-credits-unclear = { $reason ->
    [no-credits] კრედიტების რაოდენობა მითითებული არ არის, საათებს კი სხვაგვარად ვერ შევადარებთ.
   *[no-hours] აქტივობებს საათები არ აქვს მითითებული; { $credits } კრედიტს ვერაფერს შევადარებთ.
}

finding-workload-not-contact-only-name = დამოუკიდებელი მუშაობის წილი
finding-workload-not-contact-only-why = კრედიტი დამოუკიდებელ მუშაობასაც მოიცავს; მხოლოდ საკონტაქტო საათებით ის არ გამოითვლება.
finding-workload-not-contact-only-met = { $hours } საათიდან საკონტაქტოა { $contact }, ანუ { $percent }%.
finding-workload-not-contact-only-not-met = { $hours } საათიდან საკონტაქტოა { $contact }, ანუ { $percent }%. დასაშვებია არაუმეტეს { $max }%.
finding-workload-not-contact-only-unclear = აქტივობებს საათები არ აქვს მითითებული, ამიტომ საკონტაქტო საათების წილი უცნობია.

finding-outcomes-count-name = სწავლის შედეგების რაოდენობა
finding-outcomes-count-why = ძალიან ცოტა სწავლის შედეგი ვერ აჩვენებს, რა ისწავლება, ძალიან ბევრს კი მცირე მოცულობის კურსში ვერ შეამოწმებენ.
finding-outcomes-count-met = სწავლის შედეგების რაოდენობაა { $count }; მოთხოვნაა { $min }–{ $max }.
finding-outcomes-count-not-met = { $direction ->
    [few] სწავლის შედეგების რაოდენობაა { $count }; საჭიროა სულ მცირე { $min }.
   *[many] სწავლის შედეგების რაოდენობაა { $count }; დასაშვებია არაუმეტეს { $max }.
}

finding-outcomes-observable-verb-name = დაკვირვებადი ზმნა
finding-outcomes-observable-verb-why = სწავლის შედეგი მაშინ მოწმდება, როცა ჩანს, რას აკეთებს მსმენელი. რა იცის ან რა ესმის, პირდაპირ ვერ დავინახავთ.
finding-outcomes-observable-verb-met = ბუნდოვანი ზმნა არც ერთ სწავლის შედეგში არ არის; შემოწმდა { $count }.
finding-outcomes-observable-verb-not-met = { $language ->
    [ka] სწავლის შედეგი №{ $position }, ქართული ტექსტი: „{ $word }“ არ აჩვენებს, რას აკეთებს მსმენელი.
   *[en] სწავლის შედეგი №{ $position }, ინგლისური ტექსტი: “{ $word }” არ აჩვენებს, რას აკეთებს მსმენელი.
}
finding-outcomes-observable-verb-unclear = { $position ->
    [0] სწავლის შედეგები ჯერ არ არის ჩაწერილი.
   *[other] სწავლის შედეგს №{ $position } ტექსტი არ აქვს.
}
finding-outcomes-observable-verb-person = { $language ->
    [ka] სწავლის შედეგი №{ $position }, ქართული ტექსტი: ნაცნობი ზმნა ვერ ვიპოვეთ. შეაფასეთ თავად, ჩანს თუ არა, რას აკეთებს მსმენელი.
   *[en] სწავლის შედეგი №{ $position }, ინგლისური ტექსტი: ნაცნობი ზმნა ვერ ვიპოვეთ. შეაფასეთ თავად, ჩანს თუ არა, რას აკეთებს მსმენელი.
}

finding-alignment-every-outcome-assessed-name = ყველა სწავლის შედეგი ფასდება
finding-alignment-every-outcome-assessed-why = თუ სწავლის შედეგი არ ფასდება, მიკროკრედიტი ვერ დაადასტურებს, რომ მსმენელმა მას მიაღწია.
finding-alignment-every-outcome-assessed-met = ყველა სწავლის შედეგს ({ $count }) ერთი შეფასება მაინც ამოწმებს.
finding-alignment-every-outcome-assessed-not-met = სწავლის შედეგს №{ $position } არც ერთი შეფასება არ ამოწმებს.
finding-alignment-every-outcome-assessed-unclear = სწავლის შედეგები ჯერ არ არის ჩაწერილი, ამიტომ შეფასებებთან კავშირი უცნობია.

finding-alignment-every-outcome-taught-name = ყველა სწავლის შედეგი ისწავლება
finding-alignment-every-outcome-taught-why = რასაც სასწავლო აქტივობა არ ემსახურება, იმას მსმენელი შემთხვევით თუ ისწავლის.
finding-alignment-every-outcome-taught-met = ყველა სწავლის შედეგს ({ $count }) ერთი სასწავლო აქტივობა მაინც ემსახურება.
finding-alignment-every-outcome-taught-not-met = სწავლის შედეგს №{ $position } არც ერთი სასწავლო აქტივობა არ უკავშირდება.
finding-alignment-every-outcome-taught-unclear = სწავლის შედეგები ჯერ არ არის ჩაწერილი, ამიტომ სასწავლო აქტივობებთან კავშირი უცნობია.

finding-assessment-weights-total-name = წონების ჯამი
finding-assessment-weights-total-why = საბოლოო ქულა წონების მიხედვით გამოითვლება; სხვა ჯამით ის ვერ დადგინდება.
finding-assessment-weights-total-met = შეფასებების წონების ჯამია { $sum }%.
finding-assessment-weights-total-not-met = { $direction ->
    [short] შეფასებების წონების ჯამია { $sum }%: აკლია { $difference }%.
   *[over] შეფასებების წონების ჯამია { $sum }%: ზედმეტია { $difference }%.
}
finding-assessment-weights-total-unclear = { $position ->
    [0] შეფასებები ჯერ არ არის ჩაწერილი.
   *[other] შეფასებას №{ $position } წონა არ აქვს მითითებული.
}

finding-assessment-more-than-one-form-name = შეფასების ერთზე მეტი ფორმა
finding-assessment-more-than-one-form-why = მხოლოდ ერთი ფორმის შეფასების საფუძველზე კრედიტი არ ენიჭება: ერთი გამოცდა ყველა შედეგს ვერ აჩვენებს.
finding-assessment-more-than-one-form-met = გამოყენებულია შეფასების { $forms } ფორმა; საჭიროა სულ მცირე { $min }.
finding-assessment-more-than-one-form-not-met = გამოყენებულია შეფასების მხოლოდ { $forms } ფორმა; საჭიროა სულ მცირე { $min }.
finding-assessment-more-than-one-form-unclear = { $position ->
    [0] შეფასებები ჯერ არ არის ჩაწერილი.
   *[other] შეფასებას №{ $position } ფორმა არ აქვს არჩეული.
}

finding-level-outcomes-fit-name = დონე და მისი დასაბუთება
finding-level-outcomes-fit-why = დონეს სხვა დაწესებულება მხოლოდ მაშინ ენდობა, როცა თითოეულ სწავლის შედეგზე ჩანს, რატომ შეესაბამება მას.
finding-level-outcomes-fit-not-met = { $reason ->
    [no-level] დონე არჩეული არ არის.
    [unknown-level] ეროვნული კვალიფიკაციების ჩარჩოში დონე { $level } არ არსებობს.
    [no-category] სწავლის შედეგს №{ $position } კატეგორია არ აქვს არჩეული.
   *[no-justification] სწავლის შედეგს №{ $position } არ ახლავს დასაბუთება, რატომ შეესაბამება ამ დონეს.
}
finding-level-outcomes-fit-unclear = სწავლის შედეგები ჯერ არ არის ჩაწერილი, ამიტომ დონეს ვერაფერს შევადარებთ.
finding-level-outcomes-fit-person = არჩეულია დონე { $level }; კატეგორია და დასაბუთება აქვს ყველა სწავლის შედეგს ({ $count }). შეესაბამება თუ არა ისინი დონეს, ადამიანმა უნდა შეაფასოს.

finding-title-reserved-words-name = დასახელების სიტყვები
finding-title-reserved-words-why = დასახელებამ ისეთი კვალიფიკაციის მოლოდინი არ უნდა შექმნას, რომელსაც მსმენელი ვერ მიიღებს.
finding-title-reserved-words-met = დასახელებაში დაუშვებელი სიტყვა არ არის.
finding-title-reserved-words-not-met = { $language ->
    [ka] ქართულ დასახელებაშია სიტყვა „{ $word }“, რომელიც სხვა კვალიფიკაციაზე მიანიშნებს.
   *[en] ინგლისურ დასახელებაშია სიტყვა “{ $word }”, რომელიც სხვა კვალიფიკაციაზე მიანიშნებს.
}
finding-title-reserved-words-unclear = დასახელება ჯერ არ არის ჩაწერილი.

finding-bilingual-both-present-name = ორივე ენა
finding-bilingual-both-present-why = აღწერილობას ქართულად და ინგლისურად სხვადასხვა ადამიანი კითხულობს; ორივემ ერთი და იგივე უნდა გაიგოს.
finding-bilingual-both-present-met = ორივე ენაზე დაწერილია ყველა ტექსტი ({ $count }).
finding-bilingual-both-present-not-met = { $language ->
    [ka] { finding-place }: ქართული ტექსტი აკლია.
   *[en] { finding-place }: ინგლისური ტექსტი აკლია.
}
finding-bilingual-both-present-unclear = ამ ველებში ტექსტი ჯერ არც ერთ ენაზე არ არის.

finding-bilingual-numbers-agree-name = ერთი და იგივე რიცხვები
finding-bilingual-numbers-agree-why = თუ რიცხვები განსხვავდება, უცნობია, რომელ ტექსტს ენდოს მკითხველი.
finding-bilingual-numbers-agree-met = ქართულ და ინგლისურ ტექსტებში რიცხვები ერთმანეთს ემთხვევა; შემოწმდა { $count }.
finding-bilingual-numbers-agree-not-met = { finding-place }: რიცხვები არ ემთხვევა. მხოლოდ ქართულშია: { $ka }; მხოლოდ ინგლისურშია: { $en }.
finding-bilingual-numbers-agree-unclear = ამ ველებში ორივე ენაზე ტექსტი ჯერ არ არის, ამიტომ რიცხვებს ვერ შევადარებთ.

finding-stackability-target-named-name = სად ჩაითვლება
finding-stackability-target-named-why = დაგროვებადობა მსმენელს მაშინ გამოადგება, როცა იცის, რომელ პროგრამაში ჩაეთვლება კრედიტები.
finding-stackability-target-named-met = { $kind ->
    [stand-alone] მიკროკრედიტი დამოუკიდებელია; პროგრამის დასახელება საჭირო არ არის.
   *[stackable] დასახელებულია, სად ჩაითვლება მიკროკრედიტი; პროგრამების რაოდენობაა { $count }.
}
finding-stackability-target-named-not-met = { $reason ->
    [no-target] მიკროკრედიტი სხვა კვალიფიკაციაში ჩასათვლელია, მაგრამ პროგრამა დასახელებული არ არის.
    [no-title] პროგრამას №{ $position }, რომელშიც მიკროკრედიტი ჩაითვლება, დასახელება არ აქვს.
   *[no-credits] პროგრამაზე №{ $position } მითითებული არ არის, რამდენი კრედიტი ჩაითვლება.
}
finding-stackability-target-named-unclear = არ არის მითითებული, მიკროკრედიტი დამოუკიდებელია თუ სხვა კვალიფიკაციაში ჩასათვლელი.

finding-need-evidence-attached-name = საჭიროების მტკიცებულება
finding-need-evidence-attached-why = საჭიროების დასაბუთებას მაშინ ენდობიან, როცა მტკიცებულება იქვე იკითხება.
finding-need-evidence-attached-met = საჭიროების ყველა არგუმენტს ({ $count }) მტკიცებულება ახლავს.
finding-need-evidence-attached-not-met = { $reason ->
    [no-claim] საჭიროება ჯერ არ არის დასაბუთებული: არგუმენტი ჩაწერილი არ არის.
   *[no-evidence] საჭიროების არგუმენტს №{ $position } მტკიცებულება არ ახლავს.
}
finding-need-evidence-attached-unclear = საჭიროების არგუმენტი №{ $position }: დასახელებულია ფაილი „{ $file }“, მაგრამ ის აქ არ არის ან დაზიანებულია.

finding-endorsement-current-name = დარგის წარმომადგენლის დადასტურება
finding-endorsement-current-why = დარგის წარმომადგენლის დადასტურება აჩვენებს, რომ დამსაქმებელს ეს მიკროკრედიტი დღესაც სჭირდება.
finding-endorsement-current-met = დარგის წარმომადგენლის მოქმედი დადასტურებების რაოდენობაა { $count }.
finding-endorsement-current-not-met = { $reason ->
    [withdrawn] „{ $organisation }“: დადასტურება უკან არის გამოთხოვილი.
    [earlier-version] „{ $organisation }“: დადასტურება წინა ვერსიას ეხება.
    [future] „{ $organisation }“: დადასტურება ჯერ არ მოქმედებს; მისი თარიღია { $date }.
    [expired] „{ $organisation }“: დადასტურების ვადა გავიდა, { $date }.
    [unreadable] „{ $organisation }“: დადასტურების თარიღი ვერ იკითხება.
   *[old] „{ $organisation }“: დადასტურება ძალიან ძველია; მისი თარიღია { $date }.
}
finding-endorsement-current-unclear = { $reason ->
    [no-date] უცნობია, რომელი დღისთვის უნდა შემოწმდეს დარგის წარმომადგენლის დადასტურება.
    [paper] დადასტურება მხოლოდ ქაღალდზეა ({ $count }): ნახეთ სურათი, რადგან ქაღალდის ხელმოწერას პროგრამა ვერ ამოწმებს.
   *[none] დარგის წარმომადგენლის დადასტურება არ ახლავს.
}

finding-identity-supervision-stated-name = ზედამხედველობა და ვინაობა
finding-identity-supervision-stated-why = შეფასებას მაშინ ენდობიან, როცა ჩანს, ტარდება თუ არა ის ზედამხედველობით და დასტურდება თუ არა მსმენელის ვინაობა.
finding-identity-supervision-stated-met = ზედამხედველობა ყველა შეფასებაზე ({ $count }) არის მითითებული; ვინაობის დადასტურებით ტარდება { $verified }.
finding-identity-supervision-stated-not-met = შეფასებაზე №{ $position } მითითებული არ არის, ტარდება თუ არა ის ზედამხედველობით და ვინაობის დადასტურებით.
finding-identity-supervision-stated-unclear = შეფასებები ჯერ არ არის ჩაწერილი.

finding-fields-present-name = შევსებული ველები
finding-fields-present-why = ამ ველების გარეშე კრიტერიუმს ვერ შეაფასებენ, მსმენელი კი ვერ გაიგებს, რას სთავაზობენ.
finding-fields-present-met = ამ კრიტერიუმისთვის საჭირო ყველა ველი ({ $count }) შევსებულია.
finding-fields-present-not-met = { $language ->
    [ka] { finding-place }: ქართული ტექსტი აკლია.
    [en] { finding-place }: ინგლისური ტექსტი აკლია.
   *[any] { finding-place }: ჯერ არ არის შევსებული.
}

finding-person-name = ადამიანის შეფასება
finding-person-why = ამ კრიტერიუმს პროგრამა ვერ გამოთვლის: ტექსტი უნდა წაიკითხოთ და იმსჯელოთ.
finding-person-person = ამ კრიტერიუმს მხოლოდ ადამიანი აფასებს.
