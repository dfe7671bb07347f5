# სიტყვები ქაღალდზე: ექსპერტთა ჯგუფის დასკვნა, პროექტი და საბოლოო.
# print-panel-seat-<seat>, print-panel-part-<part>.

## თავი
print-panel-draft = ექსპერტთა ჯგუფის დასკვნის პროექტი
print-panel-final = ექსპერტთა ჯგუფის საბოლოო დასკვნა
print-panel-mark-draft = დასკვნის პროექტი
print-panel-mark-final = საბოლოო დასკვნა
print-panel-mark-redacted = გამოსაქვეყნებელი ვერსია
print-panel-embedded = ექსპერტთა ჯგუფის ხელმოწერილი დასკვნა (მონაცემები)
print-panel-round = რაუნდი
print-panel-deadline = შეფასების ვადა
print-panel-deadline-at = { $date }, { $time } (UTC{ $zone })
print-panel-previous = დასკვნის პროექტის ანაბეჭდი, SHA-384
print-panel-response = დაწესებულების პასუხის ანაბეჭდი, SHA-384

## გამოსაქვეყნებელი ვერსია
print-panel-left-out = (გამოტოვებულია)
print-panel-redacted = ამ ვერსიაში ადამიანები გამოტოვებულია: ჯგუფის წევრებისა და ხელმომწერების სახელები, მათი გასაღებები და ქვითრები, აზრის ავტორები და აღწერილობაში დასახელებული ადამიანები. ხელმოწერილი მონაცემები ფაილში არ დევს, რადგან ეს ყველაფერი მათშია.
print-panel-redacted-texts = თუ ტექსტი ვინმეს ასახელებს, მის ნაცვლად წერია „{ $mark }“. დანარჩენი სიტყვასიტყვით ისეა, როგორც სრულ დასკვნაში.
print-panel-source = რის მიხედვით შედგა ეს ვერსია
print-panel-source-is = ეს ვერსია თავად ხელმოწერილი არ არის. ვისაც სრული დასკვნა აქვს, მის ანაბეჭდს ზემოთ მითითებულს შეადარებს.

## გადაწყვეტილება და ჯგუფი
print-panel-decision = საერთო გადაწყვეტილება
print-panel-decides = გადაწყვეტილება ექსპერტთა ჯგუფმა მიიღო; შეფასებები არ ჯამდება და საშუალო არ გამოითვლება.
print-panel-members = ექსპერტთა ჯგუფის წევრები
print-panel-seat-chair = ჯგუფის თავმჯდომარე
print-panel-seat-expert = ექსპერტი
print-panel-seat-employer = დამსაქმებელი
print-panel-seat-student = სტუდენტი
print-panel-seat-international = საერთაშორისო ექსპერტი
print-panel-nobody-left = ინტერესთა კონფლიქტი ჯგუფის არც ერთ წევრს არ განუცხადებია.
print-panel-left = ინტერესთა კონფლიქტი განაცხადა და ჯგუფს გამოეთიშა: { $names }.
print-panel-left-count = ინტერესთა კონფლიქტი განაცხადა და ჯგუფს გამოეთიშა { $count } წევრი.

## ყოველი კრიტერიუმი
print-panel-evidence = მტკიცებულებები და ინდიკატორები
print-panel-analysis = აღწერა და ანალიზი
print-panel-recommendations = რეკომენდაციები
print-panel-suggestions = რჩევები
print-panel-good-practice = საუკეთესო პრაქტიკა
print-panel-rating = ჯგუფის შეფასება

## წევრების აზრი
print-panel-opinions = წევრების აზრი
print-panel-no-minority = განსხვავებული აზრი არც ერთ წევრს არ გამოუთქვამს.
print-panel-minority-note = განსხვავებული აზრი სიტყვასიტყვით მოგვყავს, როგორც მას ავტორმა მოაწერა ხელი.
print-panel-concur = დასკვნას ეთანხმება: { $names }.
print-panel-concur-count = დასკვნას ეთანხმება { $count } წევრი.
print-panel-a-member = ჯგუფის წევრი
print-panel-concurs = ეთანხმება დასკვნას
print-panel-dissents = განსხვავებული აზრი

## დაწესებულების პასუხი
print-panel-answers = დაწესებულების არგუმენტირებული პოზიცია და ჯგუფის პასუხი
print-panel-replies = ექსპერტთა ჯგუფი
print-panel-no-response = დასკვნის პროექტს დაწესებულებამ არ უპასუხა.
print-panel-no-points = დაწესებულების პასუხში განსახილველი საკითხი არ არის.
print-panel-accepted = გათვალისწინებულია
print-panel-partly-accepted = ნაწილობრივ გათვალისწინებულია
print-panel-not-accepted = არ არის გათვალისწინებული
print-panel-unanswered = ჯერ უპასუხოა

## რა შეიცვალა
print-panel-changes = რა შეიცვალა დასკვნის პროექტის შემდეგ
print-panel-changes-note = გადაწყვეტილების ყოველი ცვლილება და მისი მიზეზი.
print-panel-unchanged = დასკვნის პროექტის შემდეგ არც ერთი გადაწყვეტილება არ შეცვლილა.
print-panel-before = პროექტში
print-panel-after = ახლა
print-panel-reason = ცვლილების მიზეზი
print-panel-part-result = შედეგი
print-panel-part-rating = შეფასება
print-panel-part-text = დასაბუთება
print-panel-part-evidence = მტკიცებულებები
print-panel-part-recommendations = რეკომენდაციები
print-panel-part-suggestions = რჩევები
print-panel-part-good-practice = საუკეთესო პრაქტიკა

## მტკიცებულებები
print-panel-evidence-list = მტკიცებულებათა ნუსხა
print-panel-evidence-note = სიტყვები აღწერილობის შეფასებული ვერსიიდან არის მოყვანილი.
print-panel-cited = იხ. { $numbers }

## ხელმოწერები და ქვითრები
print-panel-signatures = წევრების ხელმოწერები და მათი შეფასებების ქვითრები
print-panel-binds = ყოველმა წევრმა თავისი შეფასება მანამდე დალუქა, სანამ ვინმე სხვისას ნახავდა, და მისი ქვითარი გამოაცხადა. ამ დასკვნის ხელმოწერა ყველა შეფასებასა და აზრს ანაბეჭდით აერთიანებს: ვერც ერთს შეუმჩნევლად ვერ შეცვლიან და ვერ გამოტოვებენ.
print-panel-not-bound = ეს დასკვნა ჯერ ხელმოწერილი არ არის, ამიტომ ჯერ არაფერია შეკრული.
print-panel-column-member = წევრი
print-panel-column-opinion = აზრი
print-panel-column-receipt = დალუქული შეფასების ქვითარი
print-panel-signs = ხელს აწერს ამ დასკვნას
print-panel-no-opinion = აზრი არ გამოუთქვამს
print-panel-digest = SHA-384: { $digest }
print-panel-revised = მოგვიანებით შეცვალა (SHA-384: { $digest }): { $reason }

## დადასტურება Open Badges-ის სახით
badge-name = ექსპერტთა ჯგუფის დადასტურება: { $title }
badge-comment = ექსპერტთა ჯგუფმა შეაფასა აღწერილობა „{ $title }“ (ვერსია { $version }) მოთხოვნებით „{ $pack }“ (ვერსია { $packversion }). საერთო გადაწყვეტილება: { $decision }. საბოლოო დასკვნას ხელი მოეწერა { $date } (SHA-384: { $digest }). ეს დადასტურება ამ გადაწყვეტილების გარდა არაფერს ამბობს.
