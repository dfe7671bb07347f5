# სახელოსნოს მსვლელობა: რას ხედავს წამყვანი (workshop-run-*) და რას ხედავს დარბაზი (projector-*).

workshop-run = სახელოსნოს მსვლელობა
workshop-run-exercise = სავარჯიშო: ეს ნამდვილი შეფასება არ არის
workshop-run-round = რაუნდი { $n } / { $total }
workshop-run-plan = გეგმა
workshop-run-results = შედეგები
workshop-run-results-see = შედეგების ნახვა
workshop-run-to-plan = გეგმის დასრულება
workshop-run-lacks = სანამ რაუნდი დაიწყება
workshop-run-start = რაუნდის დაწყება ({ $n })
workshop-run-started = რაუნდი { $n } დაიწყო.
workshop-run-close = რაუნდის დახურვა ({ $n })
workshop-run-closed = რაუნდი { $n } დახურულია.
workshop-run-close-early = ფურცელი ჯერ არ ჩაუბარებია { $n } ადგილს
workshop-run-close-early-what = დრო ჯერ არ ამოწურულა. დახურვის შემდეგ მოსული ფურცელი დაგვიანებულად ითვლება და მხოლოდ თქვენი ნებით ჩაითვლება.
workshop-run-close-wait = დაცდა
workshop-run-close-now = ახლავე დახურვა
workshop-run-next = შემდეგი
workshop-run-back = უკან
workshop-run-space = Space

# ეკრანი კედელზე
workshop-run-projector = პროექტორი
workshop-run-blank = ჩაბნელება
workshop-run-blank-now = ეკრანი ჩაბნელებულია.
workshop-run-shown-now = ეკრანზე ისევ ჩანს გამოსახულება.
workshop-run-wall = რას ხედავს დარბაზი
workshop-run-wall-closed = რას დაინახავს დარბაზი; პროექტორი ახლა გამორთულია
workshop-run-wall-blank = ჩაბნელებულია
workshop-run-key-next = შემდეგი
workshop-run-key-back = უკან
workshop-run-key-blank = ეკრანის ჩაბნელება
workshop-run-scene-waiting = რაუნდი გამოცხადებულია
workshop-run-scene-collected = რაუნდი დახურულია
workshop-run-scene-distribution = განაწილება
workshop-run-scene-arguments = არგუმენტები
workshop-run-scene-reference = თქვენი შეფასება
workshop-run-scene-alpha = რაუნდის თანხმობა
workshop-run-scene-before = მანამდე და შემდეგ
workshop-run-scene-meanings = რაზე შევთანხმდით
workshop-run-scene-end = დასასრული

# როგორ ერთვებიან მონაწილეები
workshop-run-ways = როგორ ერთვებიან მონაწილეები
workshop-run-way-stick = ფლეშმეხსიერებიდან ნებისმიერ ბრაუზერში იხსნება index.html; ბოლოს გამოჩენილ კოდს გკარნახობენ ან ფაილად ინახავენ.
workshop-run-way-program = ვისაც ნიშანი აქვს, ფლეშმეხსიერებიდან ხელმოწერილ გეგმას (ZIP) შემოიტანს და პროგრამაში აფასებს.
workshop-run-way-paper = აფასებენ ქაღალდზე; ფურცელს თქვენ აკრეფთ: ჯერ მაგიდა და ადგილი, მერე ციფრები.
workshop-run-way-network = დარბაზის საკუთარი ქსელით, უინტერნეტოდ.
workshop-run-network = დარბაზის ქსელი
workshop-run-on = ჩართულია
workshop-run-off = გამორთულია
workshop-run-network-what = გამორთულია. პროგრამა ქსელს მხოლოდ მაშინ იყენებს, როცა აქ ჩართავთ, ისიც მხოლოდ ამ დარბაზისთვის: ინტერნეტის გარეშე, მარტო ამ სახელოსნოს გვერდებით. რაუნდის დახურვისას თავისით გაითიშება.
workshop-run-network-on = ჩართულია. პროგრამა ახლა ქსელს იყენებს, მხოლოდ ამ დარბაზისთვის. რაუნდის დახურვისას თავისით გაითიშება; აქაც შეგიძლიათ გათიშოთ.
workshop-run-network-opened = დარბაზის ქსელი ჩართულია.
workshop-run-network-closed = დარბაზის ქსელი გამორთულია.
workshop-run-network-elsewhere = ქსელი სხვა სახელოსნოსთვის არის ჩართული. ჯერ იქ გამორთეთ.
workshop-run-network-none = ეს კომპიუტერი ქსელში არ არის. დაუკავშირეთ დარბაზის Wi-Fi-ს; ინტერნეტი საჭირო არ არის.
workshop-run-network-address = ამ კომპიუტერის მისამართი დარბაზში
workshop-run-network-alone = ამ მისამართს მხოლოდ ეს კომპიუტერი ხედავს: სხვა ვერავინ შემოვა.
workshop-run-network-large = სურათის გადიდება

# ფურცლების მიღება
workshop-run-left = დარჩენილი დრო
workshop-run-over = დრო ამოიწურა
workshop-run-collected = ჩაბარებულია
workshop-run-count = { $n } / { $total }
workshop-run-case = აღწერილობა
workshop-run-asked = რას აფასებენ
workshop-run-sheet = კოდი ან ციფრები, შემდეგ Enter
workshop-run-sheet-hint = ქაღალდიდან: მაგიდა-ადგილი და თითო კრიტერიუმის ციფრი, როგორც ფურცელზე წერია, მაგალითად, 3‑2 4 3 1 4 2 ან 3‑243142; 0 ნიშნავს „ვერ ვაფასებ“, წერტილი კი ცარიელს. ქაღალდის უკუკავშირს პლუსი აქვს: 3‑2+54354.
workshop-run-files = ფაილებიდან …
workshop-run-sound = ხმა
workshop-run-files-taken = წაკითხულია { $n } ფაილი.
workshop-run-seats = ადგილები
workshop-run-table = მაგიდა { $n }
workshop-run-seat-empty = ჯერ არა
workshop-run-seat-counted = ჩააბარა
workshop-run-seat-changed = შეცვალა
workshop-run-seat-late = დააგვიანა
workshop-run-let-in = ჩათვლა
workshop-run-let-in-of = დაგვიანებული ფურცლის ჩათვლა: ადგილი { $seat }
workshop-run-let-in-done = ადგილი { $seat } ჩათვლილია.
workshop-run-came-late = { $n ->
    [0] დაგვიანებული ფურცლები
   *[other] დაგვიანდა { $n } ფურცელი
}

# განხილვა
workshop-run-private = ამ მხარეს მხოლოდ თქვენ ხედავთ
workshop-run-far = დარბაზისგან ყველაზე შორს არის
workshop-run-far-what = ჰკითხეთ მაგიდას და არა ცალკეულ ადამიანს.
workshop-run-reference = თქვენი შეფასება, ჯერ დამალული
workshop-run-reference-same = იგივე აირჩია { $n } / { $total }
workshop-run-arguments = არგუმენტები
workshop-run-arguments-none = ამ კრიტერიუმზე არგუმენტი არავის დაუწერია.
workshop-run-arguments-what = მონიშნეთ, რა გამოჩნდეს ეკრანზე, უსახელოდ.
workshop-run-meaning = რას ნიშნავს ეს კრიტერიუმი, ჩვენი შეთანხმებით
workshop-run-feedback = უკუკავშირი
workshop-run-feedback-what = მოდის როგორც ფურცლები: კოდით, ფაილით, ქსელით ან ქაღალდიდან.
workshop-run-wipe-hint = მონაწილეთა მონაცემები „შედეგებში“ იშლება, როცა ანგარიში მზად იქნება.
workshop-run-wiped = მონაწილეთა მონაცემები წაშლილია. რაოდენობები და განაწილება „შედეგებში“ ინახება.

# რას ხედავს დარბაზი
projector = პროექტორი
projector-blank = ეკრანზე არაფერია
projector-exercise = სავარჯიშო და არა შეფასება
projector-round = რაუნდი { $n }
projector-round-of = რაუნდი { $n } / { $total }
projector-rounds = რაუნდები { $from } და { $to }
projector-minutes = { $n } წუთი, ჩუმად
projector-silence = ყველა ჩუმად აფასებს
projector-left = დარჩენილი დრო
projector-over = დრო ამოიწურა
projector-count = { $n } / { $total }
projector-collected = ჩაბარებულია
projector-closed = რაუნდი დახურულია
projector-counted = ფურცელი ჩაითვალა
projector-criterion = კრიტერიუმი { $n } / { $total }
projector-criterion-name = კრიტერიუმი
projector-criteria = { $n } კრიტერიუმი
projector-distribution = რომელი შეფასება რამდენმა აირჩია
projector-agreement = { $n } ფურცელი · თანხმობა
projector-arguments = დარბაზის არგუმენტები
projector-quote = „{ $text }“
projector-reference = წამყვანის შეფასება
projector-same = იგივე აირჩია { $n } / { $total }
projector-alpha = რამდენად ვთანხმდებით
projector-raters = { $n } ფურცელი
projector-before = თანხმობა მანამდე და შემდეგ
projector-then = შემდეგ
projector-meanings = რაზე შევთანხმდით
projector-end = გმადლობთ!
projector-feedback-what = წასვლამდე უპასუხეთ ხუთ კითხვას გვერდზე ან ქაღალდზე.
projector-feedback = უპასუხა { $n } / { $total }
projector-join-picture = სურათი ტელეფონის კამერისთვის
projector-join-code = შემდეგ აკრიფეთ ეს ციფრები
