### ექსპერტთა ჯგუფის დასკვნა: წერა, ხელმოწერა, წაკითხვა, აზრის გამოთქმა.

panel-report = ექსპერტთა ჯგუფის დასკვნა
panel-report-to = დასკვნასთან
panel-report-stage-draft = დასკვნის პროექტი
panel-report-stage-final = საბოლოო დასკვნა
panel-report-room = განხილვასთან
panel-report-room-of = განხილვასთან: { $criterion }

# რა აკლია
panel-report-missing = ხელმოწერამდე აკლია: { $n }
panel-report-missing-more = კიდევ { $n }
panel-report-go = გადასვლა
panel-report-ready = ხელმოწერამდე არაფერი აკლია.

# ფურცელი
panel-report-overall = საერთო გადაწყვეტილება
panel-report-no-overall = საერთო შედეგი ჯერ არჩეული არ არის.
panel-report-overall-to = აირჩიეთ განხილვაში
panel-report-whole = მთლიანობაში
panel-report-criteria = გადაწყვეტილებები კრიტერიუმების მიხედვით
panel-report-locked = ეს წინადადება გადაწყვეტილებას ამბობს და არ იცვლება.
panel-report-marked = ეს წინადადება სიმართლეს აღარ შეესაბამება. ახლანდელი გადაწყვეტილება: { $rating }.
panel-report-anew = თავიდან დაწერა
panel-report-anew-of = თავიდან დაწერა: { $criterion }
panel-report-written-anew = წინადადება თავიდან დაიწერა.
panel-report-prose-of = ჯგუფის სიტყვებით: { $criterion }
panel-report-quote = ციტატა { $n }: { $words }
panel-report-quotes = ციტატები
panel-report-quotes-none = ციტატა მოყვანილი არ არის.
panel-report-not-written = ჯერ არაფერია გადაწყვეტილი.

# წევრები
panel-report-opinions = წევრების აზრი
panel-report-concurs = ეთანხმება
panel-report-dissents = განსხვავებული აზრი
panel-report-silent = ჯერ არაფერი უთქვამს
panel-report-stale = თავისი აზრი ადრინდელ ტექსტზე თქვა; ხელახლა უნდა თქვას
panel-report-speak-own = ჩემი აზრის თქმა
panel-report-spoke = აზრი თქვა { $n } / { $total }
panel-report-asked = ფაილი ხელმოწერილია. გადაეცით წევრებს: თითოეული თავის კომპიუტერზე წაიკითხავს, თავის აზრს ხელს მოაწერს და ფაილს დაგიბრუნებთ.
panel-report-take = ფაილების შემოტანა
panel-report-came = ახლახან შემოტანილი

# შემდეგი ნაბიჯი
panel-report-sign-members = ხელმოწერა წევრების წასაკითხად
panel-report-sign-whole = ხელმოწერა ყველას აზრით
panel-report-begin-final = საბოლოო დასკვნაზე გადასვლა
panel-report-begun-final = საბოლოო დასკვნა დაწყებულია.
panel-report-council = პაკეტი საბჭოსთვის
panel-report-signed-read = ხელმოწერილის წაკითხვა
panel-report-done = საბოლოო დასკვნა ხელმოწერილია და აღარ იცვლება.

# დაწესებულების შენიშვნები
panel-report-points = დაწესებულების პოზიცია და ჯგუფის პასუხი
panel-report-points-none = დასკვნის პროექტზე დაწესებულების პასუხი ჯერ არ მოსულა. საბოლოო დასკვნას ხელი უამისოდაც შეიძლება მოეწეროს.
panel-report-institution = დაწესებულება
panel-report-panel = ექსპერტთა ჯგუფი
panel-report-reply = ჯგუფის პასუხი
panel-report-reply-accepted = გათვალისწინებულია
panel-report-reply-partly-accepted = ნაწილობრივ გათვალისწინებულია
panel-report-reply-not-accepted = არ არის გათვალისწინებული
panel-report-reply-none = ჯერ უპასუხოა
panel-report-reply-words = რატომ
panel-report-replied = { $reply }. პასუხი გაცემულია: { $done } / { $total }.
panel-report-next-point = შემდეგი უპასუხო შენიშვნა
panel-report-no-point = ყველა შენიშვნას აქვს პასუხი.

# რა შეიცვალა
panel-report-changes = რა შეიცვალა დასკვნის პროექტის შემდეგ
panel-report-changes-none = დასკვნის პროექტის შემდეგ არც ერთი გადაწყვეტილება არ შეცვლილა.
panel-report-changes-n = დასკვნის პროექტის შემდეგ შეიცვალა { $n } გადაწყვეტილება
panel-report-changed-overall = საერთო გადაწყვეტილება
panel-report-changed-parts = შეიცვალა: { $parts }
panel-report-reason = ცვლილების მიზეზი

# ხელმოწერა
panel-report-sign-back = დასკვნასთან დაბრუნება
panel-report-sign-what = რას აწერთ ხელს
panel-report-sign-criteria = { $decisions } გადაწყვეტილება, { $quotes } ციტატა
panel-report-sign-members-what = წევრების აზრის გარეშე: ისინი წაიკითხავენ და თავიანთს იტყვიან.
panel-report-sign-whole-what = ყველა წევრის აზრით: ეთანხმება { $concur }, განსხვავებული აზრი – { $dissent }.
panel-report-sign-council-what = საბოლოო დასკვნა და მის გვერდით ყველა დალუქული შეფასება, რომელსაც ის ასახელებს, ყველა აზრი, დასკვნის პროექტი და დაწესებულების პასუხი.
panel-report-not = ხელმოწერა ადასტურებს, რომ ფაილი უცვლელია და რომელმა გასაღებმა მოაწერა ხელი. ის არ არის კვალიფიციური ელექტრონული ხელმოწერა და არც აკრედიტაციაა.
panel-report-after-members = ეს ფაილი ყველა წევრს გადაეცით. დაბრუნებული აზრები შემოიტანეთ.
panel-report-after-draft = ეს ფაილი დაწესებულებას გაუგზავნეთ: ის თითოეულ შენიშვნას უპასუხებს.
panel-report-after-final = საბოლოო დასკვნა აღარ იცვლება. გაუგზავნეთ დაწესებულებას და საბჭოსთვის პაკეტი მოამზადეთ.
panel-report-after-council = ეს ფაილი საბჭოს გადაეცით: მასში ყველაფერი შეკრულია და მოწმდება.

# წაკითხვა
panel-report-judged = რა შეფასდა
panel-report-by = ვინ მოაწერა ხელი
panel-report-round = რაუნდი: { $round }
panel-report-left = ინტერესთა კონფლიქტი განაცხადა და ჯგუფს გამოეთიშა
panel-report-left-nobody = ინტერესთა კონფლიქტი ჯგუფის არც ერთ წევრს არ განუცხადებია.
panel-report-no-minority = განსხვავებული აზრი არც ერთ წევრს არ გამოუთქვამს.
panel-report-minority-by = განსხვავებული აზრი: { $name }
panel-report-no-response = დასკვნის პროექტს დაწესებულებამ არ უპასუხა.
panel-report-incomplete = ეს ფაილი წევრებისთვის არის წასაკითხად: თავისი აზრი ყველას ჯერ არ უთქვამს.
panel-report-recommendations = რეკომენდაციები
panel-report-suggestions = რჩევები
panel-report-good-practice = საუკეთესო პრაქტიკა
panel-report-answer = დასკვნაზე პასუხი
panel-report-speak = ჩემი აზრის თქმა

# აზრის გამოთქმა
panel-report-opinion = აზრი დასკვნაზე
panel-report-opinion-ask = ეთანხმებით დასკვნას?
panel-report-opinion-concurs = ვეთანხმები
panel-report-opinion-dissents = არ ვეთანხმები, რადგან …
panel-report-opinion-seat = თქვენი ადგილი: { $seat }
panel-report-opinion-words = თქვენი განსხვავებული აზრი
panel-report-opinion-words-hint = დასკვნაში სიტყვასიტყვით ჩაიწერება, თქვენი სახელით.
panel-report-opinion-not = ხელმოწერა ადასტურებს, რომ აზრი თქვენია და სწორედ ამ ტექსტს ეხება. თუ დასკვნა შეიცვლება, ხელახლა გკითხავენ.
panel-report-opinion-after = ეს ფაილი ჯგუფის თავმჯდომარეს გაუგზავნეთ.

# დადასტურება
panel-report-badge = დადასტურება Open Badges-ის სახით
panel-report-badge-what = Open Badges 3.0-ის დადასტურება ამ საბოლოო დასკვნის საერთო გადაწყვეტილებას ამბობს და დასკვნას ანაბეჭდით ასახელებს. დასკვნაზე მეტს არ ამბობს.

# შენახვა წასაკითხად
panel-report-save = შენახვა წასაკითხად
panel-report-save-form = რა სახით
panel-report-save-pdf = PDF
panel-report-save-docx = Word-ის დოკუმენტი
panel-report-save-language = ენა
panel-report-save-names = ვისთვის
panel-report-save-full = სრულად
panel-report-save-full-hint = წევრებისა და ხელმომწერების სახელებით.
panel-report-save-redacted = გამოსაქვეყნებლად
panel-report-save-redacted-hint = სახელების, გასაღებებისა და ქვითრების გარეშე.
panel-report-save-choose = ადგილის არჩევა

# სხვაგან
kind-council = პაკეტი საბჭოსთვის
kind-sealed-review = დალუქული შეფასება
shelf-read = წაკითხვა
import-to-report = დასკვნის წაკითხვა
response-report = პასუხი დასკვნის პროექტზე
response-panel = ექსპერტთა ჯგუფი
response-report-by = ვინ მოაწერა ხელი დასკვნის პროექტს
response-report-no-points = ამ დასკვნის პროექტში პასუხს არაფერი ითხოვს.
response-report-after = ხელმოწერილი პასუხი აღარ იცვლება. ფაილი გაუგზავნეთ ჯგუფის თავმჯდომარეს; ასლი გაგზავნილ ფაილებშიც ინახება.
response-report-no-version = დასკვნის პროექტის შემდეგ ხელმოწერილი ვერსია არ არის.
response-report-revised = პასუხს თან მიჰყვება ვერსია { $n }, რომელიც დასკვნის პროექტის შემდეგ არის ხელმოწერილი.
response-report-quote-near = სადაც ჯგუფმა მოიყვანა ციტატა
