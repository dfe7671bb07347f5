# The words of the window for the expert alone: profile, phrases, private notes, the plan of the day, consistency.

# The profile
profile = ჩემი პროფილი და ფრაზები
profile-stays = რასაც აქ დაწერთ, ამ კომპიუტერზე რჩება და არც ერთ ფაილში არ ხვდება.
profile-section = მინიშნებებისთვის ინტერესთა კონფლიქტზე
profile-why = სანამ განაცხადებთ, აპლიკაცია კონვერტს ამ პროფილს ადარებს და გეტყვით, რა აქვთ საერთო. თავად არაფერს წყვეტს.
profile-names = ჩემი სახელი, ყველა დაწერილობით
profile-lines = თითო სტრიქონზე ერთი
profile-institutions = ჩემი დაწესებულებები, ახლანდელი და ყოფილი
profile-institution = დაწესებულება { $n }
profile-until = რომელ წლამდე ვმუშაობდი
profile-until-of = დაწესებულება { $n }: რომელ წლამდე ვმუშაობდი
profile-until-now = ახლაც ვმუშაობ
profile-institution-add = დაწესებულების დამატება
profile-emails = ჩემი ელფოსტის მისამართები
profile-people = ვისთან ერთადაც დამიწერია ან მიმუშავია
profile-kept = ინახება ამ კომპიუტერზე.

# Hints on the envelope
hints = რა აქვს საერთო კონვერტსა და თქვენს პროფილს
hints-decide = ეს მხოლოდ მინიშნებაა: განცხადებას თქვენ აკეთებთ.
hints-none = კონვერტსა და თქვენს პროფილს შორის აპლიკაცია საერთოს ვერაფერს ხედავს.
hints-profile = ჩემი პროფილი
envelope-endorsers = ვინ დაადასტურა

# Phrases
phrases = ჩემი ფრაზები
phrases-what = სადაც კომენტარს წერთ, Ctrl+J ამ სიას ხსნის და ფრაზას კურსორთან სვამს, იმ ველის ენაზე.
phrases-insert = ფრაზის ჩასმა
phrases-find = ფრაზის ძებნა
phrases-none = ფრაზები ჯერ არ გაქვთ.
phrases-none-ka = თქვენს ფრაზებს შორის ქართული არ არის.
phrases-none-en = თქვენს ფრაზებს შორის ინგლისური არ არის.
phrases-none-found = ასეთი ფრაზა არ არის.
phrases-to = ფრაზების დაწერა
phrase-n = ფრაზა { $n }
phrase-add = ფრაზის დამატება

# Beside a rating
remark-questions = კითხვა დაწესებულებას
private-note = შენიშვნა ჩემთვის
private-stays = ამ კომპიუტერიდან არ გადის
confidence = რამდენად დარწმუნებული ხართ (სურვილისამებრ)
confidence-none = არ ვამბობ
confidence-high = დარწმუნებული ვარ
confidence-medium = მეტ-ნაკლებად
confidence-low = ნაკლებად
confidence-outside-my-field = ჩემი სფერო არ არის

# The plan of the day
plan-order = რიგი
plan-order-received = ჯერ ახალი
plan-order-institution = დაწესებულებით
plan-order-level = დონით
plan-order-size = ჯერ მოკლე
plan-size = { $words } სიტყვა
plan-level = დონე { $level }
plan-column = მოცულობა
plan-minutes = დარჩა დაახლ. { $n } წთ
plan-minutes-all = ყველა პაკეტისთვის დარჩა დაახლ. { $n } წთ
plan-pace = ეს მხოლოდ ვარაუდია თქვენი { $packages } დასრულებული პაკეტის მიხედვით, თითო დაახლ. { $minutes } წთ. ის ამ კომპიუტერზე გამოითვლება და არსად ინახება.
plan-no-pace = კითხვის დრო ჯერ არ ჩანს: ამისთვის თქვენი { $n } დასრულებული პაკეტია საჭირო.
day-last = ბოლო ცვლილება
day-in = პაკეტში
day-undo = გაუქმება
day-undone = გაუქმებულია: { $what }

# Consistency
consistency = ჩემი თანმიმდევრულობა
consistency-short = შედარება
consistency-open = შედარება ყველა ჩემს პაკეტში
consistency-only = ამას მხოლოდ თქვენ ხედავთ და აქ მხოლოდ თქვენი შეფასებებია.
consistency-criterion = კრიტერიუმი
consistency-strip = თქვენი შეფასებები პაკეტების მიხედვით
consistency-none = ამ კრიტერიუმით პაკეტი ჯერ არ გაქვთ.
consistency-unrated = ჯერ არ შეფასებულა
consistency-stricter = მე-{ $n } პაკეტიდან ამ კრიტერიუმს უფრო მკაცრად აფასებთ. შესაძლოა, პაკეტებიც განსხვავდება: სადაც ეჭვი გაქვთ, თავიდან ნახეთ.
consistency-milder = მე-{ $n } პაკეტიდან ამ კრიტერიუმს უფრო რბილად აფასებთ. შესაძლოა, პაკეტებიც განსხვავდება: სადაც ეჭვი გაქვთ, თავიდან ნახეთ.
consistency-few = უფრო მკაცრად აფასებთ თუ რბილად, { $n } შეფასებული პაკეტიდან გამოჩნდება.
consistency-steady = თქვენი შეფასებების რიგში არაფერია გამორჩეული.
consistency-no-comment = კომენტარი არ არის.

# Views by role
role-plain = ეს მარტივი სიტყვები პროექტის დაშვებაა.
role-formal = თვით მოთხოვნა
role-international = თქვენ საერთაშორისო ექსპერტად აფასებთ: იგივე კრიტერიუმები და დონეები აქ ინგლისურად არის.
role-to-english = ფანჯარა ინგლისურად
