# რაუნდი: რომელ პაკეტებს აფასებს ექსპერტთა ჯგუფი, ვინ ზის მასში და რა ვადამდე.
# round-fault-<fault>, round-lacks-<what>, round-tie-<tie>, round-counts-<tie>.

## ფაილების შემოტანა
tray-round = ეს ექსპერტთა ჯგუფის რაუნდია და უცვლელია.
tray-round-help = შემოიტანეთ მისი პაკეტებიც: შესაფასებელ პაკეტებს ვადა მიეწერება.
dialog-record-kinds = გასაღების საჯარო ჩანაწერი
dialog-add-members = აირჩიეთ წევრების საჯარო ჩანაწერები

## ვადა
round-deadline = { $date }, { $time } (UTC{ $zone })
round-past = ვადა გავიდა
round-left-days = დარჩა { $days } დღე და { $hours } საათი
round-left-hours = დარჩა { $hours } საათი და { $minutes } წუთი
round-left-minutes = დარჩა { $minutes } წუთი

## რა აკლია
round-lacks-deadline = ვადას დღე და საათი აკლია.
round-lacks-past = ვადა უკვე გასულია.
round-lacks-seat = ერთ-ერთ წევრს როლი აკლია.
round-fault-format = რაუნდის ფორმატი უცნობია.
round-fault-untitled = რაუნდს სახელი აკლია.
round-fault-pack = შაბლონი და მოთხოვნები მითითებული არ არის.
round-fault-no-packages = არც ერთი პაკეტი არ არის არჩეული.
round-fault-package = პაკეტი { $place } სრულად არ არის დასახელებული.
round-fault-package-twice = პაკეტი { $place } სიაში ორჯერ არის.
round-fault-chairs = თავმჯდომარე ერთი უნდა იყოს; ახლა არის { $found }.
round-fault-nameless = წევრ { $place }-ს სახელი აკლია.
round-fault-member-twice = წევრი { $place } სიაში ორჯერ არის.
round-fault-zone = დროის სარტყელი ასე იწერება: +04:00.
round-fault-ties = აირჩიეთ ერთი კავშირი მაინც; ყოფილ თანამშრომლობას წლების რაოდენობაც სჭირდება.

## რა არის ინტერესთა კონფლიქტი
round-tie-employed = დაწესებულებაში ან მიმნიჭებელთან მუშაობს
round-tie-formerly-employed = წინა წლებში იქ მუშაობდა
round-tie-author = აღწერილობის ავტორია
round-tie-endorser = აღწერილობა დაადასტურა
round-tie-related = ავტორის ნათესავია
round-counts-employed = ვინც დაწესებულებაში ან მიმნიჭებელთან მუშაობს
round-counts-formerly-employed = ვინც იქ ბოლო { $years } წელში მუშაობდა
round-counts-author = ვინც აღწერილობის ავტორია
round-counts-endorser = ვინც აღწერილობა დაადასტურა
round-counts-related = ვინც ავტორის ნათესავია
