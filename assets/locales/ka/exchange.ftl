# მონახაზიდან გატანილი და მასში შემოტანილი ფაილები: ცხრილები, Word-ის დოკუმენტები, ერთგვერდიანი ფურცლები და ის, რაც მათში ვერ ეტევა.

## ცხრილი
sheet-title = მიკროკრედიტის აღწერილობა
sheet-guide = როგორ შევავსოთ
sheet-other = სხვა ველები
sheet-extra = მხოლოდ ამ შაბლონის ველები
sheet-extra-key = ველის სახელი
sheet-extra-value = მნიშვნელობა
sheet-number = №
sheet-parent = შედეგის №
sheet-guide-fill = წერეთ ჩარჩოიან უჯრებში. ტექსტს ორი სვეტი აქვს, ქართული და ინგლისური; თითოეული მხარე შეიძლება მოგვიანებით შეივსოს.
sheet-guide-required = ნიშნით * აღნიშნული ველები სავალდებულოა.
sheet-guide-choices = თუ უჯრა ჩამონათვალს გთავაზობთ, სიტყვა იქიდან აირჩიეთ.
sheet-guide-lists = სიის თითოეულ ელემენტს თავისი სტრიქონი აქვს. განაგრძეთ ცარიელ სტრიქონებში ან დაამატეთ სტრიქონები სიის ბოლოს ზემოთ.
sheet-guide-numbers = კავშირებს რიცხვები აღნიშნავს: „1, 3“ შედეგების სვეტში ამ ნომრების მქონე შედეგებს გულისხმობს.
sheet-guide-keys = დამალულ სტრიქონებსა და სვეტებში ველების სახელებია. ნუ შეცვლით მათ; სტრიქონების დალაგება და სვეტების გადაადგილება შეიძლება.
sheet-guide-back = უკან შემოსატანად გახსენით მონახაზი, მის მენიუში აირჩიეთ „დოკუმენტიდან აღება“, შემდეგ კი – ეს ფაილი. სანამ რამე შეიცვლება, ნახავთ, რა შეიცვლებოდა.

## რა არ არის ფაილში
loss-signature = ფაილი ხელმოწერილი არ არის: მისი შეცვლა კვალს არ დატოვებს.
loss-attachments = { $count ->
    [1] თავად დანართი ფაილში არ არის, მხოლოდ მისი სახელი და ანაბეჭდია.
   *[other] თავად დანართები ({ $count }) ფაილში არ არის, მხოლოდ მათი სახელები და ანაბეჭდებია.
}
loss-history = ცვლილებების ისტორია ფაილში არ არის.
loss-other-language = ფაილი მხოლოდ ერთ ენაზეა.
loss-unreadable = { $count ->
    [1] ფაილში არ არის ერთი მნიშვნელობა, რომელიც თავისი ველის მოთხოვნას არ შეესაბამება.
   *[other] ფაილში არ არის { $count } მნიშვნელობა, რომელიც თავისი ველის მოთხოვნას არ შეესაბამება.
}
loss-cut = ველის ტექსტი უჯრაში სრულად არ ეტევა და შეიკვეცა: { $place }. ფაილის უკან შემოტანისას ეს ველი უცვლელი დარჩება.
loss-summary = ფაილში აღწერილობის მხოლოდ ნაწილია.
loss-shortened = ერთ გვერდზე რომ დატეულიყო, ზოგი ტექსტი შემოკლდა; აღწერილობაში ისინი სრულადაა.
loss-findings = ავტომატური შემოწმების შედეგები ფაილში არ არის.

## რა ვერ წავიკითხეთ ფაილიდან
flaw-choice = ასეთი სიტყვა ჩამონათვალში არ არის
flaw-number = ამ ნომრის სტრიქონი არ არის
flaw-cut = ტექსტი მთელ უჯრას ავსებს, ამიტომ შესაძლოა ბოლო აკლდეს
flaw-stray = აქ ველი არ არის

flaw-attachment = ეს დანართი ამ კომპიუტერში არ არის; მონახაზს თავად ფაილი დაურთეთ

## Word-ის დოკუმენტები
docx-signature-check = ხელმოწერილი მონაცემები ამ დოკუმენტში არ არის: ისინი ხელმოწერილ პაკეტშია, ფაილში { $file }. დედანი ის ფაილია: თუ გვერდი განსხვავდება, ფაილს ენდეთ. შესამოწმებლად გახსენით პაკეტი Nishani-ში ან გაუშვით nishani verify.

## ფანჯრები და ისტორია
dialog-docx-kinds = Word-ის დოკუმენტი
dialog-xlsx-kinds = ცხრილი
dialog-source = აირჩიეთ დოკუმენტი, საიდანაც სიტყვებს აიღებთ
dialog-source-kinds = Word-ის დოკუმენტები და ცხრილები
history-taken = აღებულია ფაილიდან „{ $text }“: { history-place }

## ერთგვერდიანი ფურცლები
paper-more = { $count ->
    [1] კიდევ ერთი აღწერილობაშია.
   *[other] კიდევ { $count } აღწერილობაშია.
}
paper-missing = აკლია
paper-contact = საკონტაქტო ინფორმაცია

## მოკლე შინაარსი დამსაქმებლისთვის
paper-summary = მიკროკრედიტი მოკლედ
paper-summary-aim = რისთვისაა
paper-summary-outcomes = რა შეუძლია კურსდამთავრებულს
paper-summary-practice = როგორ სწავლობენ
paper-summary-hours = სულ { $total } საათი; აქედან { $practical } პრაქტიკულია, { $contact } – მასწავლებელთან.
paper-summary-proof = როგორ მოწმდება
paper-summary-audience = ვისთვისაა
paper-summary-need = რატომაა საჭირო
paper-summary-next = რა მოსდევს
paper-summary-who = ვინ ახორციელებს
paper-summary-foot = ეს გვერდი აღწერილობის მოკლე შინაარსია მარტივი სიტყვებით. ძალა თავად აღწერილობას აქვს.

## აღიარების ფურცელი
paper-recognition = აღიარების ფურცელი
paper-recognition-identification = რა არის და ვინ გასცემს
paper-recognition-verification = შემოწმება
paper-recognition-signature = ხელმოწერილი მონაცემები
paper-recognition-check = როგორ შევამოწმოთ
paper-recognition-check-how = გახსენით ხელმოწერილი პაკეტი Nishani-ში ან გაუშვით nishani verify; ანაბეჭდი შეადარეთ დაწესებულების გამოქვეყნებულს.
paper-recognition-quality = ხარისხის უზრუნველყოფა
paper-recognition-level = დონე და დაშვება
paper-recognition-outcomes = სწავლის შედეგები
paper-recognition-workload = დატვირთვა
paper-recognition-all-hours = საათები
paper-recognition-hours = სულ { $total }: საკონტაქტო { $contact }, დამოუკიდებელი { $independent }, შეფასება { $assessment }; აქედან პრაქტიკული { $practical }
paper-recognition-assessment = შეფასება
paper-recognition-forms = ფორმები და წონები
paper-recognition-towards = რაში ითვლება
paper-recognition-missing = { $missing ->
    [0] აქ მოთხოვნილი ყველა მონაცემი ადგილზეა.
   *[other] აკლია { $missing } მონაცემი { $asked }-დან.
}
paper-recognition-award = მსმენელის სახელი, გაცემის თარიღი და ქულა თავად დოკუმენტშია, რომელიც მას გადაეცემა, და არა აქ.

## თანდართული წერილი
paper-letter = თანდართული წერილი
paper-letter-subject = მიკროკრედიტი „{ $title }“
paper-letter-subject-version = მიკროკრედიტი „{ $title }“, ვერსია { $version }
paper-letter-text = გიგზავნით მიკროკრედიტის „{ $title }“ აღწერილობას.
paper-letter-enclosed = თან ერთვის
paper-letter-package = ხელმოწერილი პაკეტი აღწერილობით ქართულ და ინგლისურ ენებზე
paper-letter-draft = აღწერილობა, ხელმოუწერელი მონახაზი
paper-letter-attachments = { $count ->
    [1] ერთი დანართი
   *[other] { $count } დანართი
}
