# The words of the window: verifying, keys and trust lists, the shelf, help, about; the steps of jobs.

# Verifying
verify-what = აირჩიეთ ფაილი ან ჩააგდეთ აქ. გიპასუხებთ სამ კითხვაზე: უცვლელია თუ არა, რომელი გასაღები აწერს ხელს და არის თუ არა ის გასაღები სანდო სიაში.
verify-choose = ფაილის არჩევა
verify-other = სხვა ფაილი
verify-answers = პასუხები
verify-one = ერთ ჯერზე ერთი ფაილი მოწმდება; ეს პირველია.
verify-contents = რა არის ფაილში
verify-checks = რა შემოწმდა: { $n }
verify-update-list = სიის განახლება ფაილიდან
verify-signed-at = ხელმოწერის დრო: { $at }
verify-first-signed-at = პირველი ხელმოწერის დრო: { $at }
kind-descriptor = აღწერილობა
kind-review = შეფასება
kind-package = პაკეტი
kind-pack = შაბლონი და მოთხოვნები
kind-endorsement = დადასტურება
kind-response = პასუხი შეფასებაზე
kind-internal-review = შიდა შეფასება
kind-round = რაუნდი
kind-opinion = წევრის აზრი
kind-return = შენიშვნა, რომლითაც შეფასება დაბრუნდა
kind-workshop = სახელოსნო, სავარჯიშო
kind-report = ექსპერტთა ჯგუფის დასკვნა
kind-trust-list = სანდო სია

# Keys
key-fingerprint = ანაბეჭდი
keys-own = თქვენი გასაღებები
keys-none = გასაღები ჯერ არ გაქვთ. ხელმოსაწერად ერთი საკმარისია.
keys-make = გასაღების შექმნა
keys-make-it = შექმნა
keys-import = გასაღების შემოტანა
keys-import-what = ჯერ ამ გასაღების პაროლი ჩაწერეთ, შემდეგ ფაილი აირჩიეთ.
keys-import-choose = გასაღების ფაილის არჩევა
keys-imported = გასაღები შემოტანილია.
keys-made = გასაღები შეიქმნა. ახლავე შეინახეთ მისი სარეზერვო ასლი სხვა დისკზე.
keys-made-on = შექმნილია { $date }
keys-copied = სარეზერვო ასლი შენახულია. იქაც იმავე პაროლით იხსნება.
keys-backup = სარეზერვო ასლის შენახვა
keys-backed-up = სარეზერვო ასლი შენახულია { $date }
keys-not-backed-up = სარეზერვო ასლი არ გაქვთ: თუ ეს დისკი დაიკარგა, გასაღებიც დაიკარგება.
keys-absent = გასაღების ფაილი თავის ადგილას არ არის. შეაერთეთ დისკი, სადაც ინახავთ, ან შემოიტანეთ სარეზერვო ასლიდან.
keys-name = სახელი და გვარი
keys-organisation = დაწესებულება
keys-name-wanted = სახელი ერთ ენაზე მაინც ჩაწერეთ.
keys-final = დავიწყებული პაროლის აღდგენა შეუძლებელია: ამას ვერავინ შეძლებს, ვერც ეს პროგრამა. მაშინ ახალი გასაღები დაგჭირდებათ.
keys-passphrase = ახალი პაროლი
keys-passphrase-long = სულ მცირე 8 სიმბოლო. რამდენიმე სიტყვა ადვილი დასამახსოვრებელია.
keys-passphrase-again = გაიმეორეთ პაროლი
keys-differ = ორი პაროლი ერთმანეთს არ ემთხვევა.
keys-lists = სანდო სიები
keys-lists-what = სანდო სია ამბობს, ვისია გასაღები. მიიღეთ მხოლოდ მაშინ, როცა გამცემის ანაბეჭდი ტელეფონით ან პირადად შეადარეთ.
keys-lists-none = სანდო სია ჯერ არ მიგიღიათ.
list-open = სანდო სიის გახსნა ფაილიდან
list-look = ნახვა
list-title = სანდო სია №{ $serial }
list-issuer = გამცემი
list-issued = ხელმოწერილია
list-until = მოქმედების ვადა
list-stale = ვადა გავიდა
list-entries = სიაში { $n } გასაღებია
list-revoked = გაუქმებულია
list-role-hei = უმაღლესი საგანმანათლებლო დაწესებულება
list-role-expert = ექსპერტი
list-role-employer = დამსაქმებელი
list-role-nceqe = ცენტრი
list-offered = გახსნილია, მაგრამ ჯერ არ მიგიღიათ
list-ask = შეადარეთ ზემოთ მოცემული ანაბეჭდი გამცემს ტელეფონით ან პირადად. სიის მიღების შემდეგ მის გასაღებებს ენდობით.
list-accept = სიის მიღება
list-accepted = სანდო სია მიღებულია.

# The shelf
shelf-what = აქ ყველა ხელმოწერილი ფაილია, ბაიტამდე ისეთი, როგორიც გაიგზავნა ან მოვიდა.
shelf-empty = გაგზავნილი და მიღებული ფაილები ჯერ არ გაქვთ.
shelf-empty-next = ფაილი აქ თავისით მოხვდება, როცა აღწერილობას ან შეფასებას ხელს მოაწერთ ან პაკეტს შემოიტანთ.
shelf-kind = რა არის
shelf-direction = მიმართულება
shelf-sent = გაგზავნილი
shelf-received = მიღებული
shelf-save = ხელახლა შენახვა
shelf-written = ფაილი შენახულია

# Help
help-pages = დახმარების გვერდები
help-keys = კლავიშების ფურცელი: F1. ხედი და ენა: Ctrl + ,
help-store = სად ინახება თქვენი ნაწერი
help-place = მონაცემების ფაილი
help-size = ზომა
help-last-backup = ბოლო სარეზერვო ასლი
help-no-backup = ჯერ არ შექმნილა
help-backup-now = სარეზერვო ასლის შექმნა
help-backup-made = სარეზერვო ასლი შეიქმნა.
help-show-folder = საქაღალდეში ჩვენება
help-store-what = ყველაფერი ამ კომპიუტერზე ინახება. სარეზერვო ასლი დღეში ერთხელ თავისით იქმნება; საქაღალდე დროდადრო სხვა დისკზეც გადაიტანეთ.
help-backups = სარეზერვო ასლები
help-reason-regular = ყოველდღიური
help-reason-asked = თქვენი თხოვნით
help-reason-upgrade = ახალ ვერსიაზე გადასვლამდე
help-reason-restore = აღდგენის წინ
help-restore-ask = დავაბრუნოთ ეს სარეზერვო ასლი?
help-restore-what = ყველაფერი ისეთი გახდება, როგორიც იყო: { $at }. დღევანდელი მდგომარეობაც სარეზერვო ასლად შეინახება, ამიტომ უკანაც დაბრუნდებით.
help-restore-do = ასლის დაბრუნება
help-restored = დაბრუნებულია სარეზერვო ასლი: { $at }.

# About
about-version = ვერსია { $version }

# What a job is doing
job-import = ფაილები მოწმდება და შემოდის …
job-verify = ფაილი მოწმდება …
job-key = გასაღები მზადდება …
job-trust = სანდო სია მოწმდება …
job-sign = ხელმოწერა …
job-write = ფაილი იწერება და უკან იკითხება …
job-keep = ასლი ინახება …
job-backup = სარეზერვო ასლი იქმნება …
job-restore = სარეზერვო ასლი ბრუნდება …
job-shrink = სურათი მცირდება …
job-attach = ფაილი დანართად ინახება …
