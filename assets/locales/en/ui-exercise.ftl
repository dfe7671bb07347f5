# Taking part in a workshop with the window. What the kit's page says in the same place is said by its own messages.

exercise-from-workshops = From workshops
exercise-from-what = You take part in these workshops with this program. A facilitator’s signed plan, once imported, appears here.
exercise-rounds-done = finished rounds: { $n } of { $total }
exercise-open-one = Open the exercise: { $title }
exercise-remove-one = Move to the trash: { $title }
exercise-removed = “{ $title }” is in the trash.
exercise-restored = “{ $title }” is back.
exercise-back = All exercises
exercise-to-rounds = Back to the rounds
exercise-go = Open round { $n }
exercise-go-on = Continue with round { $n }
exercise-computer = This computer
exercise-kept = Your answers are saved on this computer as you give them. Nothing is sent: the facilitator gets the code or the file that you hand over yourself.
exercise-over = You have finished all rounds and answered the five questions.
exercise-code-none = Nothing is rated in this round yet, so there is nothing to hand in.
exercise-copy-by-hand = The code was not copied. It is selected: press Ctrl+C, or read it to the facilitator.
