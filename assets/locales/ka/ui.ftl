# The words of the window: shell, library, drafting, signing, the pack.

app-name = ნიშანი
loading = იტვირთება …
close = დახურვა
cancel = გაუქმება
open = გახსნა
understood = გასაგებია
missing = ასეთი გვერდი არ არის
missing-next = მისამართი, რომელზეც მოხვდით, აღარ არსებობს. დაბრუნდით აქ:
notice = შეტყობინება
skip-to-text = ტექსტზე გადასვლა
percent = { $n } %

cannot-open = ნიშანი ვერ გაიხსნა
failure-unknown = რაღაც მოხდა, რასაც პროგრამა არ ელოდა.
failure-unknown-next = თქვენი ნაწერი შენახულია. სცადეთ კიდევ ერთხელ; თუ განმეორდა, დახურეთ და თავიდან გახსენით პროგრამა.
failure-log = ჟურნალში ჩაწერილია ნომრით { $id }.

answer-met = დიახ
answer-not-met = არა
answer-unclear = ვერ ითქმის

rail = მთავარი მენიუ
rail-library = ბიბლიოთეკა
rail-draft = შედგენა
rail-review = შეფასება
rail-verify = გადამოწმება
rail-keys = გასაღებები
rail-packs = შაბლონი
rail-help = დახმარება
switch-language = ინგლისურ ენაზე გადართვა
switch-language-short = EN

display = ხედი და ენა
display-short = აა
display-language = პროგრამის ენა
display-text = ტექსტის ზომა
display-theme = ფერები
display-role = რას აკეთებთ
display-advance = შეფასების შემდეგ პროგრამა თავად გადავა შემდეგ შეუფასებელ კრიტერიუმზე
theme-system = როგორც სისტემაში
theme-light = ღია
theme-dark = მუქი
theme-contrast = მაღალი კონტრასტი

role-designer = ვადგენ აღწერილობას
role-designer-hint = პროგრამის შემმუშავებელი ან ხარისხის სამსახური უნივერსიტეტში
role-expert = ვაფასებ პაკეტებს
role-expert-hint = ექსპერტი, დამსაქმებელი ან სტუდენტი შემფასებელთა შორის
role-facilitator = ვასწავლი შეფასებას
role-facilitator-hint = სახელოსნოს წამყვანი, რომელიც შემფასებლებს ერთნაირ შეფასებას ასწავლის

first-what = მიკროკრედიტის აღწერილობა: შედგენა, შეფასება, ხელმოწერა, გადამოწმება.
first-language = რომელ ენაზე ვისაუბროთ?
first-role = რას აკეთებთ?
first-local = ყველაფერი ამ კომპიუტერზე რჩება. პროგრამა ქსელს არ იყენებს და ანგარიშს არ ითხოვს. არჩევანს შემდეგაც შეცვლით.
first-begin = დაწყება

palette = რას ეძებთ?
palette-open = ბრძანების ძებნა
palette-label = ბრძანება, აღწერილობა ან დახმარების გვერდი
palette-nothing = ვერაფერი მოიძებნა. სცადეთ სხვა სიტყვა, ქართულად ან ინგლისურად.
palette-command = ბრძანება
palette-descriptor = აღწერილობა
palette-help = დახმარება
command-new = ახალი აღწერილობა
command-import = პაკეტის იმპორტი
command-queue = შესაფასებელი პაკეტები
command-verify = ფაილის გადამოწმება
command-keys = გასაღებები და სანდო სიები
command-packs = შაბლონი და მინიმალური მოთხოვნები
command-shelf = გაგზავნილი და მიღებული ფაილები
command-trash = ურნა
command-about = პროგრამის შესახებ
command-matrix = აღწერილობის მატრიცა
command-history = აღწერილობის ისტორია
command-sign = აღწერილობის ხელმოწერა და პაკეტი
command-reviews = აღწერილობის მიღებული შეფასებები

keys-sheet = კლავიშები
keys-sheet-note = კლავიშები თავის ადგილს მიჰყვება, ამიტომ ქართულ და ინგლისურ განლაგებაზე ერთნაირად მუშაობს. სანამ ველში წერთ, ცალკე ასოები მხოლოდ ტექსტია.
key-palette = ბრძანების ძებნა
key-sheet = კლავიშების ფურცელი
key-display = ხედი და ენა
key-language = ენის გადართვა
key-larger = უფრო დიდი ტექსტი
key-smaller = უფრო პატარა ტექსტი
key-normal = ტექსტის ჩვეულებრივი ზომა
key-search = ძებნის ველი
key-escape = დახურვა ან უკან დაბრუნება; არაფერი იშლება

today-at = დღეს { $time }
yesterday-at = გუშინ { $time }
month-1 = იანვარი
month-2 = თებერვალი
month-3 = მარტი
month-4 = აპრილი
month-5 = მაისი
month-6 = ივნისი
month-7 = ივლისი
month-8 = აგვისტო
month-9 = სექტემბერი
month-10 = ოქტომბერი
month-11 = ნოემბერი
month-12 = დეკემბერი
date-long = { $day } { $month }, { $year }
date-short = { $day } { $month }
date-and-time = { $date }, { $time }
size-bytes = { $n } ბაიტი
size-kb = { $n } კბ
size-mb = { $n } მბ
job-running = მიმდინარეობს …

rating-complies = შეესაბამება მოთხოვნებს
rating-substantially-complies = მეტწილად შეესაბამება
rating-partially-complies = ნაწილობრივ შეესაბამება
rating-does-not-comply = არ შეესაბამება
rating-cannot-judge = ვერ ვაფასებ
finding-word-met = შესრულებულია
finding-word-not-met = არ არის შესრულებული
finding-word-unclear = გასარკვევია
finding-word-person = ადამიანი შეაფასებს

library = ბიბლიოთეკა
library-count = { $n } აღწერილობა
library-search-label = ძებნა ბიბლიოთეკაში
library-search = ძებნა: დასახელება, შედეგი, დარგი …
library-none-found = „{ $query }“ ვერსად მოიძებნა.
library-show-all = ყველას ჩვენება
library-empty = ბიბლიოთეკა ცარიელია.
library-empty-next = დაიწყეთ ახალი აღწერილობა შაბლონით ან ნიმუშით
library-hint = სტრიქონებს შორის გადადით ისრით, გახსენით Enter-ით.
open-package = პაკეტის გახსნა
new-descriptor = ახალი აღწერილობა
column-title = დასახელება
column-provider = დაწესებულება
column-credits = კრედიტი
column-level = დონე
column-state = მდგომარეობა
column-touched = ბოლოს
column-actions = ქმედებები
level-n = მე-{ $n }
untitled = დასახელების გარეშე
state-new = ახალი
state-draft = მუშავდება
state-signed = ხელმოწერილია · v{ $version }
state-reviewed = შეფასება მოვიდა
state-filled = შევსებულია { $n } %
state-open = { $n ->
    [0] გასარკვევი არაფერია
   *[other] { $n } საკითხი გასარკვევია
  }
state-unmet = არ სრულდება { $n } მინიმალური მოთხოვნა
actions-of = ქმედებები: { $title }
copy = ასლის შექმნა
to-trash = ურნაში გადატანა
take-back = დაბრუნება
open-it = გახსნა
trashed-one = „{ $title }“ ურნაშია.
restored-one = „{ $title }“ ბიბლიოთეკაში დაბრუნდა.
restore = აღდგენა
restore-one = აღდგენა: { $title }
trash = ურნა
trash-count = { $n } აღწერილობა ურნაში
trash-link = ურნა: { $n }
trash-empty = ურნა ცარიელია.
back-to-library = ბიბლიოთეკაში დაბრუნება

new-from-template = ცარიელი შაბლონით
new-from-template-what = ყველა სექცია ცარიელია, თითოეულ ველს თავისი მინიშნება ახლავს.
new-begin-empty = ცარიელი შაბლონით დაწყება
new-from-sample = ნიმუშით
new-from-sample-what = შევსებული აღწერილობა თქვენს ასლად გაიხსნება. ნიმუში უცვლელი რჩება.
new-take = ასლით დაწყება
new-from-one = ასლით დაწყება: { $title }
sample-figures = { $credits } კრედიტი · მე-{ $level } დონე
