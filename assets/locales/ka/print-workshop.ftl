# სახელოსნოს ქაღალდებზე დაბეჭდილი სიტყვები: დასარიგებელი მასალა, პასუხების ფურცლები, ბარათები, ანგარიში, სერტიფიკატები, სია.

## Every paper
print-workshop-exercise = სავარჯიშო – ნამდვილი შეფასება არ არის
print-workshop-edition = { $kind } · სახელოსნო { $id }
print-workshop-round = რაუნდი { $n }
print-workshop-table = მაგიდა { $table }
print-workshop-place = მაგიდა { $table }, ადგილი { $seat }
print-workshop-word-round = რაუნდი
print-workshop-word-table = მაგიდა
print-workshop-word-seat = ადგილი
print-workshop-word-criterion = კრიტერიუმი
print-workshop-minutes = { $minutes } წუთი
print-workshop-no-rounds = რაუნდები ჯერ დაგეგმილი არ არის.
print-workshop-no-case = ამ რაუნდისთვის აღწერილობა არჩეული არ არის.
print-workshop-no-criteria = ამ რაუნდისთვის კრიტერიუმები არჩეული არ არის.

## Hand-outs
print-workshop-handout = დასარიგებელი მასალა
print-workshop-handout-lead = ჩუმად წაიკითხეთ აღწერილობა და თქვით, რამდენად შეესაბამება ის თითოეულ კრიტერიუმს. პასუხები პასუხების ფურცელზე ან ნაკრების გვერდზე მონიშნეთ და არა ამ ქაღალდზე. სახელს არავინ გკითხავთ.
print-workshop-criteria = რაუნდი { $n }: კრიტერიუმები

## Answer sheets
print-workshop-sheet = პასუხების ფურცელი
print-workshop-sheet-how = თითოეულ სტრიქონში ერთი უჯრა მონიშნეთ. დონეების ტექსტები დასარიგებელ მასალაშია. სახელს ნუ დაწერთ.
print-workshop-why = რატომ?
print-workshop-why-note = „რატომ?“ სტრიქონი მაგიდასთან სასაუბროდაა: რასაც იქ დაწერთ, კომპიუტერში არ შეიყვანება.
print-workshop-key = კომპიუტერში შესაყვანად
print-workshop-key-how = გადაიტანეთ აქ თქვენი ციფრები კრიტერიუმების რიგით; სადაც უჯრა არ მოგინიშნავთ, წერტილი დასვით.

## Feedback sheets
print-workshop-feedback-sheet = უკუკავშირის ფურცელი
print-workshop-feedback-lead = რამდენად ეთანხმებით?
print-workshop-feedback-how = თითოეულ სტრიქონში ერთი უჯრა მონიშნეთ. სახელს ნუ დაწერთ.
print-workshop-feedback-key = გადაიტანეთ აქ თქვენი ხუთი ციფრი, პირველი სტრიქონიდან ბოლომდე.

## Cards
print-workshop-cards = მაგიდებისა და ადგილების ბარათები

## Report
print-workshop-report = სახელოსნოს ანგარიში
print-workshop-report-note = ამ ანგარიშში სავარჯიშოს პასუხებია დათვლილი. ის არც ერთი უწყების ოფიციალური დოკუმენტი არ არის, ნამდვილ მიკროკრედიტს არ აფასებს და მონაწილეებს არ ასახელებს.
print-workshop-when = როდის
print-workshop-where = სად
print-workshop-room = ოთახი
print-workshop-room-is = { $tables } × { $seats } = { $all } (მაგიდა × ადგილი)
print-workshop-wiped = მონაწილეთა ფურცლები
print-workshop-wiped-at = კომპიუტერიდან წაიშალა, { $at }; დარჩა მხოლოდ ეს რიცხვები
print-workshop-kept = ჯერ წამყვანის კომპიუტერშია
print-workshop-present = დასწრება რიცხვებში
print-workshop-column-round = რაუნდი
print-workshop-column-case = აღწერილობა
print-workshop-column-seats = ადგილი
print-workshop-column-collected = შეგროვდა ფურცელი
print-workshop-feedback-sheets = უკუკავშირი
print-workshop-nothing = ჯერ არც ერთი რაუნდი არ დახურულა, ამიტომ რიცხვები არ არის.
print-workshop-agreement = თანხმობა
print-workshop-all-rounds = ყველა რაუნდი ერთად
print-workshop-alpha = ალფა
print-workshop-units = კრიტერიუმები: { $units }
print-workshop-one-unit = ერთი კრიტერიუმისთვის არ გამოითვლება
print-workshop-alpha-note = კრიპენდორფის ალფა დალაგებული დონეებისთვის, რაუნდის ყველა კრიტერიუმზე ერთად: 1 სრული თანხმობაა, 0 – ის, რასაც შემთხვევითობა მოგვცემდა. ინტერვალი განმეორებითი შერჩევით ითვლება ისე, რომ ყველა ერთსა და იმავე რიცხვს მიიღებს. არც ერთი რიცხვი ადამიანს არ აფასებს.
print-workshop-before = განხილვამდე და განხილვის შემდეგ
print-workshop-before-note = კრიტერიუმები, რომლებიც ორივე რაუნდში იყო. აღწერილობები შეიძლება განსხვავდებოდეს, ამიტომ ცვლილება მინიშნებაა და არა დადასტურება.
print-workshop-round-of = რაუნდი { $n }: { $case }
print-workshop-bars = შეფასებების განაწილება: თითო ზოლი თითო კრიტერიუმისთვის. იგივე რიცხვები მომდევნო ცხრილშია.
print-workshop-column-percent = თანხმობის წილი
print-workshop-column-ac2 = AC2
print-workshop-blank = მონიშნული არ არის
print-workshop-reference = წამყვანი: { $glyph } { $words }; { $of } შეფასებიდან იგივეა { $same }
print-workshop-disputed = სადავო კრიტერიუმები
print-workshop-disputed-note = კრიტერიუმები, რომლებზეც ბოლო რაუნდში თანხმობა „მნიშვნელოვანს“ ვერ აღწევდა (AC2), ან რომლებმაც ოთახი ორ ბანაკად გაყო.
print-workshop-disputed-none = ბოლო რაუნდში სადავო კრიტერიუმი აღარ დარჩა.
print-workshop-agreed = რაზე შეთანხმდა ოთახი
print-workshop-agreed-note = როგორ ესმით მონაწილეებს კრიტერიუმი. მოთხოვნებს ეს არ ცვლის: მონიშნული ტექსტი წინადადებად რჩება მათთვის, ვინც შაბლონსა და მოთხოვნებს ადგენს.
print-workshop-agreed-none = ჩაწერილი არაფერია.
print-workshop-proposed = წინადადება
print-workshop-not-proposed = წინადადება არ არის
print-workshop-feedback = უკუკავშირი
print-workshop-feedback-note = უპასუხა { $count } ადამიანმა. 1 ნიშნავს „{ $least }“, 5 – „{ $most }“. პასუხები დათვლილია, საშუალო არ გამოითვლება.
print-workshop-feedback-none = უკუკავშირი არავის მოუცია.
print-workshop-feedback-bars = თითოეული კითხვის პასუხები ზოლად, 1-დან 5-მდე. იგივე რიცხვები მომდევნო ცხრილშია.
print-workshop-column-question = კითხვა

## Certificates and the list
print-workshop-certificate = დასწრების სერტიფიკატი
print-workshop-confirms = ვადასტურებთ, რომ
print-workshop-name = სახელი და გვარი
print-workshop-attended = დაესწრო სახელოსნოს
print-workshop-facilitator = წამყვანი
print-workshop-signature = ხელმოწერა
print-workshop-date = თარიღი
print-workshop-no-qualification = ეს სერტიფიკატი მხოლოდ დასწრებას ადასტურებს. ის კვალიფიკაცია არ არის და შეფასების უფლებას არ იძლევა; სახელოსნო სავარჯიშო იყო.
print-workshop-by-pack = კრიტერიუმები აღებულია აქედან: { $pack }. { $notice }
print-workshop-attendance = დამსწრეთა სია
print-workshop-number = №
print-workshop-organisation = ორგანიზაცია
print-workshop-attendance-note = ამ სიაში მაგიდისა და ადგილის ნომერს ნუ ჩაწერთ: სიიდან არავინ უნდა შეიტყოს, ვინ რა უპასუხა. სია ქაღალდზე, ორგანიზატორთან რჩება.
