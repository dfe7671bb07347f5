# The page of a workshop's kit, opened on a participant's own phone or computer. Variables in these messages are filled
# in by the page itself, so none of them chooses between forms.

kit-language = ქართული
kit-exercise = სავარჯიშო
kit-no-review = ნამდვილი შეფასება არ არის

# Where one sits
kit-where = სად ზიხართ?
kit-lead = წაიკითხავთ მიკროკრედიტის აღწერილობას და იტყვით, რამდენად შეესაბამება ის თითოეულ კრიტერიუმს. სახელს არავინ გკითხავთ: თქვენ ნაცვლად მაგიდისა და ადგილის ნომერი იწერება.
kit-table = მაგიდა
kit-table-n = მაგიდა { $n }
kit-seat = ადგილი
kit-seat-n = ადგილი { $n }
kit-seat-hint = ორივე ნომერი მაგიდაზე დადებულ ბარათზე წერია.
kit-seat-missing = მონიშნეთ მაგიდაც და ადგილიც.
kit-begin = დაწყება
kit-place = მაგიდა { $table }, ადგილი { $seat }
kit-place-change = შეცვლა

# Rounds
kit-rounds = რაუნდები
kit-round = რაუნდი { $n }
kit-round-size = { $total } კრიტერიუმი · { $minutes } წუთი
kit-minutes = { $minutes } წუთი
kit-state-new = ჯერ არ დაწყებულა
kit-state-begun = შეფასებულია { $n } / { $total }
kit-state-done = დასრულებულია
kit-state-sent = გაგზავნილია
kit-open = გახსნა
kit-open-again = გაგრძელება
kit-open-result = შედეგის ნახვა
kit-now = ახლა მიმდინარეობს რაუნდი { $n }.
kit-now-left = ახლა მიმდინარეობს რაუნდი { $n }; დარჩა დაახლოებით { $minutes } წუთი.
kit-now-none = ახლა არც ერთი რაუნდი არ მიმდინარეობს. დაელოდეთ წამყვანს.
kit-device = ეს მოწყობილობა
kit-kept = პასუხები მხოლოდ ამ ბრაუზერში ინახება და გვერდის ხელახლა გახსნისას ადგილზე დაგხვდებათ. თუ მოწყობილობა სხვისია, ბოლოს წაშალეთ.
kit-not-kept = ეს ბრაუზერი პასუხებს ვერ ინახავს. დასრულებამდე გვერდი არ დახუროთ.
kit-clear = ჩემი პასუხების წაშლა
kit-clear-sure = ამ მოწყობილობიდან თქვენი ყველა პასუხი წაიშლება. რაც უკვე გაგზავნეთ ან უკარნახეთ, წამყვანთან რჩება.
kit-clear-yes = დიახ, წაიშალოს
kit-clear-no = არა, დარჩეს

# Reading and rating
kit-beside = რა ჩანს ეკრანზე
kit-case = აღწერილობა
kit-criteria = კრიტერიუმები
kit-all-criteria = ყველა კრიტერიუმი
kit-to-criteria = კრიტერიუმებზე გადასვლა
kit-empty = შევსებული არ არის.
kit-other-language = ქართული ტექსტი არ არის; ინგლისურად წერია:
kit-criterion-of = კრიტერიუმი { $n } / { $total }
kit-guidance = მინიშნება
kit-rating = თქვენი შეფასება
kit-unrated = ჯერ არ შეფასებულა
kit-argument = რატომ?
kit-argument-hint = სურვილისამებრ, { $n } სიმბოლომდე. ოთახში უსახელოდ წაიკითხავენ.
kit-back = უკან
kit-next = შემდეგი
kit-finish = დასრულება

# The result
kit-result = თქვენი შედეგი
kit-result-open = შეუფასებელი დარჩა { $n } კრიტერიუმი. შედეგი ასეც მიიღება.
kit-result-rated = რა შეაფასეთ
kit-result-change = შეფასებების შეცვლა
kit-code = შედეგის კოდი
kit-code-how = უკარნახეთ ან აჩვენეთ წამყვანს ეს კოდი: თქვენი ყველა შეფასება მასშია. თუ „რატომ?“ შეავსეთ, ფაილიც შეინახეთ და გადაეცით.
kit-code-room = გაუგზავნეთ წამყვანს. თუ არ გაიგზავნა, ეს კოდი უკარნახეთ: თქვენი ყველა შეფასება მასშია.
kit-code-feedback = უკარნახეთ ან აჩვენეთ წამყვანს ეს კოდი: თქვენი ყველა პასუხი მასშია.
kit-code-picture = იგივე კოდი QR სურათად, სკანერისთვის
kit-copy = კოდის კოპირება
kit-copied = კოდი დაკოპირდა.
kit-copy-by-hand = ბრაუზერმა კოდი ვერ დააკოპირა. ის მონიშნულია: თავად დააკოპირეთ ან წამყვანს უკარნახეთ.
kit-save = ფაილად შენახვა
kit-saved = ფაილი ბრაუზერმა ჩამოტვირთვების საქაღალდეში შეინახა. გადაეცით წამყვანს.
kit-send = გაგზავნა
kit-send-again = ხელახლა გაგზავნა
kit-sending = იგზავნება…
kit-sent = მიღებულია: თქვენი პასუხები წამყვანთანაა.
kit-sent-before = ეს პასუხები უკვე გაგზავნილია.
kit-sent-same = იგივე პასუხები უკვე მიღებული იყო; ერთხელ ითვლება.
kit-sent-replaces = მიღებულია: ახალმა პასუხებმა წინა შეცვალა.
kit-sent-late = მიღებულია დაგვიანებით: რაუნდი უკვე დაიხურა და წამყვანი გადაწყვეტს, ჩაითვალოს თუ არა.
kit-send-code = ოთახის კოდი შეიცვალა. შეიყვანეთ ის კოდი, რომელიც ახლა ეკრანზე წერია.
kit-send-closed = ოთახი ახლა არაფერს იღებს. პასუხები აქ ინახება: დაელოდეთ წამყვანს ან კოდი უკარნახეთ.
kit-send-busy = ბევრი ერთდროულად აგზავნის. რამდენიმე წამში ხელახლა სცადეთ; პასუხები აქ ინახება.
kit-send-refused = წამყვანის კომპიუტერმა შედეგი არ მიიღო. კოდი უკარნახეთ; პასუხები აქ ინახება.
kit-send-unreached = წამყვანის კომპიუტერს ვერ დავუკავშირდით. პასუხები აქ ინახება: შეამოწმეთ Wi-Fi და ხელახლა სცადეთ, ან კოდი უკარნახეთ.

# The room, before the page
kit-room-title = ოთახში შესვლა
kit-room-lead = შეიყვანეთ ექვსი ციფრი, რომელიც ეკრანზე წერია.
kit-room-code = ოთახის კოდი
kit-room-enter = შესვლა
kit-room-wrong = ეს კოდი სწორი არ არის. შეამოწმეთ ეკრანზე და ხელახლა შეიყვანეთ.
kit-room-busy = არასწორი კოდი ძალიან ბევრჯერ შეიყვანეს. ნახევარი წუთი დაიცადეთ და ხელახლა სცადეთ.

# Feedback
kit-feedback = ხუთი კითხვა სახელოსნოზე
kit-feedback-when = ბოლოს, როცა ყველა რაუნდი დასრულდება
kit-feedback-open = პასუხის გაცემა
kit-feedback-lead = რამდენად ეთანხმებით? თითოეულ წინადადებასთან ერთი რიცხვი მონიშნეთ.
kit-question-1 = დავალება და წესები გასაგები იყო.
kit-question-2 = წასაკითხად და შესაფასებლად დრო მეყო.
kit-question-3 = კრიტერიუმებს ახლა უკეთ ვიგებ, ვიდრე სახელოსნომდე.
kit-question-4 = განხილვა სასარგებლო იყო.
kit-question-5 = ამას ჩემს სამუშაოში გამოვიყენებ.
kit-agree-1 = სრულიად არ ვეთანხმები
kit-agree-2 = უფრო არ ვეთანხმები
kit-agree-3 = არც ვეთანხმები და არც უარვყოფ
kit-agree-4 = უფრო ვეთანხმები
kit-agree-5 = სრულიად ვეთანხმები
kit-feedback-missing = ერთი კითხვა მაინც უპასუხოდ დარჩა.
kit-feedback-finish = დასრულება
kit-feedback-change = პასუხების შეცვლა
kit-thanks = გმადლობთ!
