# Taking part in a workshop with the window. What the kit's page says in the same place is said by its own messages.

exercise-from-workshops = სახელოსნოებიდან
exercise-from-what = ამ სახელოსნოებში ამ პროგრამით მონაწილეობთ. წამყვანის ხელმოწერილი გეგმა შემოტანის შემდეგ აქ გამოჩნდება.
exercise-rounds-done = დასრულებული რაუნდები: { $n } / { $total }
exercise-open-one = სავარჯიშოს გახსნა: { $title }
exercise-remove-one = ურნაში გადატანა: { $title }
exercise-removed = „{ $title }“ ურნაშია.
exercise-restored = „{ $title }“ დაბრუნდა.
exercise-back = ყველა სავარჯიშო
exercise-to-rounds = რაუნდებთან დაბრუნება
exercise-go = რაუნდი { $n }: გახსნა
exercise-go-on = რაუნდი { $n }: გაგრძელება
exercise-computer = ეს კომპიუტერი
exercise-kept = პასუხები მიცემისთანავე ამ კომპიუტერზე ინახება. არაფერი იგზავნება: წამყვანი იმ კოდს ან ფაილს მიიღებს, რომელსაც თავად გადასცემთ.
exercise-over = ყველა რაუნდი დაასრულეთ და ხუთივე კითხვას უპასუხეთ.
exercise-code-none = ამ რაუნდში ჯერ არაფერი შეგიფასებიათ, ამიტომ ჩასაბარებელიც არაფერია.
exercise-copy-by-hand = კოდი ვერ დაკოპირდა. ის მონიშნულია: დააჭირეთ Ctrl+C-ს ან კოდი წამყვანს უკარნახეთ.
