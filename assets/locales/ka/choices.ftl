# The words for closed lists, for window and paper alike: choice-<list>-<token>.

## Categories of learning outcomes
choice-category-knowledge = ცოდნა და გაცნობიერება
choice-category-skill = უნარი
choice-category-responsibility = პასუხისმგებლობა და ავტონომიურობა

## Types of assessment
choice-assessment-type-written-examination = წერითი გამოცდა
choice-assessment-type-oral-examination = ზეპირი გამოცდა
choice-assessment-type-practical-assessment = პრაქტიკული გამოცდა
choice-assessment-type-project-work = პროექტი
choice-assessment-type-portfolio = პორტფოლიო
choice-assessment-type-quiz = ქვიზი
choice-assessment-type-marked-assignment = შეფასებადი დავალება
choice-assessment-type-continuous-evaluation = მიმდინარე შეფასება
choice-assessment-type-problem-based = ამოცანაზე დაფუძნებული შეფასება
choice-assessment-type-artefact = ნამუშევრის შეფასება
choice-assessment-type-group-performance = ჯგუფური ნამუშევარი
choice-assessment-type-peer-assessment = ურთიერთშეფასება

## Supervision during assessment
choice-supervision-unsupervised = ზედამხედველობისა და ვინაობის დადასტურების გარეშე
choice-supervision-supervised = ზედამხედველობით, ვინაობის დადასტურების გარეშე
choice-supervision-supervised-verified = ზედამხედველობით, ვინაობის დადასტურებით

## Kinds of learning activities
choice-activity-kind-lecture = ლექცია
choice-activity-kind-seminar = სემინარი
choice-activity-kind-practical = პრაქტიკული მეცადინეობა
choice-activity-kind-laboratory = ლაბორატორიული მეცადინეობა
choice-activity-kind-project = პროექტი
choice-activity-kind-field-work = საველე მუშაობა
choice-activity-kind-simulation = სიმულაცია ან შემთხვევის ანალიზი
choice-activity-kind-online = ელექტრონული სწავლება
choice-activity-kind-work-based = სამუშაოზე დაფუძნებული სწავლა
choice-activity-kind-self-study = დამოუკიდებელი მუშაობა
choice-activity-kind-assessment = შეფასებისთვის მომზადება და შეფასება

## Form of participation
choice-participation-onsite = დასწრებული
choice-participation-online = დისტანციური (ონლაინ)
choice-participation-blended = შერეული
choice-participation-work-based = სამუშაოზე დაფუძნებული

## Integration options
choice-stacking-stand-alone = დამოუკიდებელი
choice-stacking-stackable = სხვა კვალიფიკაციაში ჩასათვლელი

## Where a claim of need comes from
choice-need-source-survey = გამოკითხვა
choice-need-source-statistics = შრომის ბაზრის სტატისტიკა
choice-need-source-interview = ინტერვიუ ან შეხვედრა
choice-need-source-strategy = სტრატეგია ან გეგმა
choice-need-source-letter = დამსაქმებლის წერილი
choice-need-source-vacancies = ვაკანსიების ანალიზი
choice-need-source-statement = მხოლოდ განცხადება

## Type of quality assurance
choice-quality-type-institutional = დაწესებულება ავტორიზებულია; მიკროკრედიტი მის შიდა ხარისხის უზრუნველყოფას ექვემდებარება
choice-quality-type-programme = მიკროკრედიტი გარედან არის შეფასებული
choice-quality-type-internal = მხოლოდ შიდა ხარისხის უზრუნველყოფა

## Languages of instruction and assessment
choice-instruction-ka = ქართული
choice-instruction-en = ინგლისური
choice-instruction-de = გერმანული
choice-instruction-fr = ფრანგული
choice-instruction-ru = რუსული
choice-instruction-hy = სომხური
choice-instruction-az = აზერბაიჯანული
choice-instruction-ab = აფხაზური

## Countries
choice-country-ge = საქართველო

## Ratings
choice-rating-complies = შეესაბამება მოთხოვნებს
choice-rating-substantially-complies = მეტწილად შეესაბამება
choice-rating-partially-complies = ნაწილობრივ შეესაბამება
choice-rating-does-not-comply = არ შეესაბამება
choice-rating-cannot-judge = ვერ ვაფასებ

## Findings
choice-finding-met = შესრულებულია
choice-finding-not-met = არ სრულდება
choice-finding-unclear = გაურკვეველია
choice-finding-person = ადამიანმა უნდა შეაფასოს

## Roles of reviewers
choice-role-expert = ექსპერტი
choice-role-employer = დამსაქმებელი
choice-role-student = სტუდენტი
choice-role-international = საერთაშორისო ექსპერტი

## Declarations about conflicts of interest
choice-declared-none = ინტერესთა კონფლიქტი არ მაქვს.
choice-declared-conflict = ინტერესთა კონფლიქტი მაქვს.
choice-declared-unsure = დარწმუნებული არ ვარ, მაქვს თუ არა ინტერესთა კონფლიქტი.
choice-wrote-none = შემფასებელს ამ აღწერილობაზე არ უმუშავია.
choice-wrote-unsure = შემფასებელი ამ აღწერილობაზე მუშაობდა.

## How sure a reviewer is
choice-confidence-low = დაბალი
choice-confidence-medium = საშუალო
choice-confidence-high = მაღალი
choice-confidence-outside-my-field = ჩემი სფერო არ არის

## Status of a pack
choice-pack-status-draft = პროექტი
choice-pack-status-pilot = საპილოტე
choice-pack-status-adopted = დამტკიცებულია

## Sources of criteria
choice-source-kind-roadmap = საგზაო რუკა
choice-source-kind-eu = ევროპული წყარო
choice-source-kind-nz = ახალი ზელანდია
choice-source-kind-nceqe = განათლების ხარისხის განვითარების ეროვნული ცენტრი
choice-source-kind-assumption = დაშვება

# Tags: national strategies and competency gaps
choice-tag-kind-strategy = ეროვნული სტრატეგია
choice-tag-kind-gap = კომპეტენციის ნაკლებობა
choice-endorsement-position-endorses = ადასტურებს
choice-endorsement-position-declines = არ ადასტურებს
choice-endorsement-position-withdraws = დადასტურებას უკან იღებს
choice-endorsement-answer-yes = დიახ
choice-endorsement-answer-partly = ნაწილობრივ
choice-endorsement-answer-no = არა

## პასუხი შეფასების შენიშვნაზე
choice-stance-agree = ეთანხმება
choice-stance-correct = ფაქტს ასწორებს
choice-stance-disagree = არ ეთანხმება
