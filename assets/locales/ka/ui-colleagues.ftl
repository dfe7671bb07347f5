# კოლეგებთან მუშაობა: სამუშაო ასლი, შერწყმა, კომენტარი, ვინ რა დაწერა, და ისტორია.

## სახელი
author-name = თქვენი სახელი
author-name-what = სახელი თქვენი დაწერილის გვერდით ჩანს და სამუშაო ასლში კოლეგებიც ხედავენ. ხელმოწერილში არაფერში შედის.
author-ask = თქვენი სახელი, რომ კოლეგებმა იცოდნენ, ვინ დაწერა
author-unknown = უსახელო

## ნიშნები ტექსტში
mark-gone = წაიშალა:
mark-came = დაემატა:
mark-only = მხოლოდ აქ:

## სამუშაო ასლი
save-copy = სამუშაო ასლის შენახვა
copy-saved = სამუშაო ასლი ჩაიწერა და წაკითხვით შემოწმდა:
import-to-merge = რა გელოდებათ
import-to-history = რა შემოვიდა

## შერწყმა
merge = რაც ორივემ შეცვალა
merge-wait = თქვენ გელოდებათ { $n } ველი
merge-left = { $n ->
    [0] ასარჩევი აღარაფერია
   *[other] ასარჩევია { $n } ველი
}
merge-what = ამ ველებში ორმა ადამიანმა დაწერა. ორივე ტექსტი ინახება, სანამ ერთს აირჩევთ ან მესამეს დაწერთ; ყოველი არჩევანი შეგიძლიათ უკან დააბრუნოთ.
merge-none = არაფერი გელოდებათ: ყველა ველში ერთი ტექსტია.
merge-to-history = ისტორიის ნახვა
merge-elsewhere = სხვა ველები
merge-own = (თქვენ)
merge-keep-of = ეს დარჩეს ({ $who }): { $field }
merge-third = მესამე ტექსტის დაწერა
merge-third-of = მესამე ტექსტის დაწერა: { $field }
merge-third-keep = ეს ტექსტი დარჩეს
conflict-beside = ყველას გვერდიგვერდ ნახვა

## კომენტარები
comment = კომენტარი
comments = კომენტარები
comments-open = { $n ->
    [0] ღია კომენტარი არ არის
   *[other] { $n } ღია კომენტარი
}
comments-settled = { $n } მოგვარებული კომენტარი
comments-none = კომენტარი აქ არ არის.
comments-which = რომელი კომენტარები
comments-which-open = ღია
comments-which-all = ყველა
comment-of = კომენტარი ({ $who }): { $field }
comment-new = დაწერეთ კომენტარი
comment-send = გაგზავნა
comment-reply = პასუხი
comment-settle = მოგვარდა
comment-reopen = ხელახლა გახსნა
comment-settled = მოგვარებულია
comment-settled-by = მოაგვარა: { $who }
comment-gone = ამის შემდეგ ამოიღეს
comment-stays = კომენტარები სამუშაო ასლთან ერთად მიდის. ხელმოწერილ პაკეტში, ამონაბეჭდსა და შენიშვნებში ისინი არასოდეს ხვდება.

## ვინ რა დაწერა
field-history = ვინ დაწერა
field-emptied = ველი დაცარიელდა.
show-earlier = უფრო ადრინდელის ჩვენება

## ისტორია
history-slider = ისტორიის მომენტი
history-steps = შემოვიდა { $n } ცვლილება
compare-with = შევადაროთ:
compare-before = წინა მომენტს
compare-now = ახლანდელს
compare-marked = მონიშნულს: { $moment }, { $what }
compare-mark = მონიშნეთ ეს მომენტი შესადარებლად
compare-first = ეს პირველი მომენტია; მანამდე არაფერი ყოფილა.
compare-same = ეს სწორედ ის მომენტია. სიაში ან სრიალაზე სხვა აირჩიეთ.
compare-count = { $n ->
    [0] განსხვავებული ველი არ არის.
   *[other] განსხვავდება { $n } ველი.
}
difference-changed = შეიცვალა
difference-added = შეივსო
difference-emptied = დაცარიელდა
difference-taken-out = ამოიღეს
difference-moved = სხვა თანმიმდევრობაა

## ურნა
trash-days-left = { $n ->
    [0] წაიშლება მომდევნო გახსნისას
   *[other] დარჩა { $n } დღე
}
