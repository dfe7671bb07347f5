# What helps while drafting: doors, exercises, lists to choose from, hours, level, languages, pathway.

## The four doors
doors = საიდან დავიწყოთ
door-continue = გაგრძელება
door-continue-what = { $title } · { $when }
door-practise = ვარჯიში

## Exercises
exercise = სავარჯიშო
exercise-mark = სავარჯიშო: შეცდომები განზრახ არის ჩადებული
exercise-faults = რა გაფუჭდა განზრახ: { $n } შეცდომა
exercise-findings = რა იპოვა პროგრამამ
exercise-not-signed = სავარჯიშოს ხელს არავინ აწერს. იპოვეთ შეცდომები, გაასწორეთ და სიას შეადარეთ.
practise = ვარჯიში
practise-what = ყოველ საპილოტე ნიმუშს შეცდომებიანი ორეული აქვს: სრული, მაგრამ ორ-სამ ადგილას გაფუჭებული. იპოვეთ შეცდომები, სანამ სია გეტყვით. სავარჯიშოს ნიშანი ყველა ეკრანზე ჩანს და ხელს მას არავინ აწერს.
practise-faults = ჩადებულია { $n } შეცდომა
practise-begin = სავარჯიშოს გახსნა
practise-one = სავარჯიშოს გახსნა: { $title }
command-practise = ვარჯიში შეცდომებიან აღწერილობაზე

## Lists to choose from
fields-likely = ყველაზე სავარაუდო
fields-all = ყველა სფერო
fields-found = { $n ->
    [0] ვერაფერი მოიძებნა
   *[other] მოიძებნა { $n }
  }
fields-own-words = ISCED-F 2013. ქართული სახელები ამ პროექტის საკუთარი თარგმანია; გადამწყვეტი მოქმედი კლასიფიკატორია.
skills-source = ევროკომისიის ESCO, v1.1.1: ოთხი საპილოტე ნიმუშისთვის შერჩეული სია. ქართული სახელები ჩვენი თარგმანია.
tags-choose = საგზაო რუკაში დასახელებული სტრატეგიები
add-purpose-tags = სტრატეგიის ან ნაკლებობის დამატება
item-purpose-tags = სტრატეგია ან ნაკლებობა { $n }
tags-source = სტრატეგიები, რომლებსაც 2025 წლის საგზაო რუკის §2 ასახელებს. სხვა ყველაფერს თავად წერთ.

## Outcomes
verbs-for = ზმნები კატეგორიისთვის „{ $category }“
verbs-all = ზმნები
verbs-note = პროექტის საკუთარი სიაა და ენის სპეციალისტმა უნდა გადახედოს. რომელ კატეგორიას რომელი ზმნა ესადაგება, ჩვენი დაშვებაა.
seats = რომელ დონეზე ჩანს თითოეული შედეგი
seats-what = მიახლოებითი მინიშნება მხოლოდ ზმნის მიხედვით. შედეგის საგანი და პირობა არანაკლებ მნიშვნელოვანია, გადაწყვეტილებას კი ადამიანი იღებს.
seat-levels = { $process }, ჩვეულებრივ მე-{ $from }–მე-{ $to } დონე
seat-hint = { $process }: ასეთი ზმნით აღწერილი შედეგი ჩვეულებრივ მე-{ $from }–მე-{ $to } დონეზეა; ეს მხოლოდ მიახლოებითი მინიშნებაა.
seat-none = ნაცნობი ზმნა ვერ მოიძებნა
seat-fits = შეესაბამება
seat-below = უფრო დაბალი ჩანს
seat-above = უფრო მაღალი ჩანს
evidence-per-outcome = დასაბუთება თითოეული შედეგისთვის
evidence-per-outcome-what = რატომ შეესაბამება თითოეული შედეგი ამ დონეს. იგივე ტექსტი შედეგის დეტალებშიც წერია.

## Hours
balance-over = { $credits } ECTS: { $difference } საათი ზედმეტია.
balance-under = { $credits } ECTS: { $difference } საათი აკლია.
balance-link-over = { $difference } საათი ზედმეტია: რა შევამციროთ
balance-link-under = { $difference } საათი აკლია: რა დავამატოთ
balance-credits = { $total } საათი { $credits } კრედიტია.
balance-how-over = რა შევამციროთ
balance-how-under = რა დავამატოთ
balance-share = იმავე პროპორციით
balance-now = ახლა
balance-then = იქნებოდა
balance-note = ეს მხოლოდ შემოთავაზებაა: შეამცირეთ იქ, სადაც შედეგებს ყველაზე ნაკლებად დააკლდება, ან დაამატეთ იქ, სადაც ყველაზე მეტად სჭირდება.
balance-half = წილადი კრედიტი აქ დასაშვებია. ზოგი რეესტრი მხოლოდ მთელ კრედიტს იღებს.
calendar-equal = { $weeks } კვირა, კვირაში { $weekly } საათი, სულ { $planned } საათია: ზუსტად იმდენი, რამდენიც აქტივობებს სჭირდება.
calendar-over = { $weeks } კვირა, კვირაში { $weekly } საათი, სულ { $planned } საათია: { $difference } საათით მეტი, ვიდრე აქტივობებს სჭირდება. კვირაში { $needed } საათიც საკმარისია.
calendar-under = { $weeks } კვირა, კვირაში { $weekly } საათი, სულ { $planned } საათია: { $difference } საათით ნაკლები, ვიდრე აქტივობებს სჭირდება. კვირაში { $needed } საათია საჭირო.

## Pathway
pathway = სად ჩაითვლება კრედიტები
pathway-what = ამ ბიბლიოთეკის სხვა აღწერილობებთან ერთად. ერთი და იგივე ნასწავლი ერთხელ ითვლება.
pathway-none = პროგრამა ჯერ დასახელებული არ არის. დაამატეთ ზემოთ და გზა აქ დაიხატება.
pathway-sum = { $counted } კრედიტი { $whole }-დან
pathway-sum-alone = { $counted } კრედიტი
pathway-this = ეს აღწერილობა
pathway-step = { $title }: { $counted } კრედიტი
pathway-step-of = { $title }: { $promised } კრედიტიდან ითვლება { $counted }
pathway-less-own = მეტი კრედიტი მას არ აქვს
pathway-less-twice = იგივე ნასწავლი უკვე ჩათვლილია: „{ $other }“
pathway-less-inside = ნაწილი უკვე ჩათვლილია აქ: „{ $other }“
pathway-less-full = პროგრამაში მეტის ადგილი აღარ არის

## Two languages
behind-ka = ქართული ტექსტი მოძველდა: ინგლისური შეიცვალა { $when }.
behind-en = ინგლისური ტექსტი მოძველდა: ქართული შეიცვალა { $when }.
behind-confirm = ისევ იმავეს ამბობს
behind-confirm-one = ისევ იმავეს ამბობს: { $place }
behind-count = ერთ ენაზე მოძველდა { $n } ტექსტი
terms = ტერმინი
terms-seen = ქართულ წყაროებში გვხვდება
terms-proposed = შემოთავაზებულია
terms-insert = ტერმინის ჩასმა: { $term }
key-term = შემოთავაზებული ტერმინის ჩასმა

## Long text
long-preview = ხედი
long-preview-of = ხედი: { $label }
long-hint = **მკვეთრი**, *დახრილი*, - სია, [ტექსტი](მისამართი)
long-empty = საჩვენებელი ჯერ არაფერია.
