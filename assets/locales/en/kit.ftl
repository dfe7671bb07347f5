# The page of a workshop's kit, opened on a participant's own phone or computer. Variables in these messages are filled
# in by the page itself, so none of them chooses between forms.

kit-language = English
kit-exercise = Exercise
kit-no-review = not a review

# Where one sits
kit-where = Where do you sit?
kit-lead = You read the descriptor of a micro-credential and say how far it complies with each criterion. Nobody asks for your name: the numbers of your table and seat stand for you.
kit-table = Table
kit-table-n = Table { $n }
kit-seat = Seat
kit-seat-n = Seat { $n }
kit-seat-hint = Both numbers are on the card that lies on the table.
kit-seat-missing = Choose both the table and the seat.
kit-begin = Begin
kit-place = Table { $table }, seat { $seat }
kit-place-change = Change

# Rounds
kit-rounds = Rounds
kit-round = Round { $n }
kit-round-size = Criteria: { $total } · { $minutes } min
kit-minutes = { $minutes } min
kit-state-new = not begun yet
kit-state-begun = { $n } of { $total } rated
kit-state-done = finished
kit-state-sent = sent
kit-open = Open
kit-open-again = Continue
kit-open-result = See the result
kit-now = Round { $n } is open now.
kit-now-left = Round { $n } is open now; about { $minutes } min left.
kit-now-none = No round is open now. Wait for the facilitator.
kit-device = This device
kit-kept = Your answers are kept in this browser only, and are still here when the page is opened again. If the device is not yours, clear them at the end.
kit-not-kept = This browser cannot keep your answers. Do not close the page before you have finished.
kit-clear = Clear my answers
kit-clear-sure = All your answers will be removed from this device. What you sent or read out stays with the facilitator.
kit-clear-yes = Yes, clear them
kit-clear-no = No, keep them

# Reading and rating
kit-beside = What is on the screen
kit-case = Descriptor
kit-criteria = Criteria
kit-all-criteria = All criteria
kit-to-criteria = Go to the criteria
kit-empty = Not filled in.
kit-other-language = There is no English text; in Georgian it says:
kit-criterion-of = Criterion { $n } of { $total }
kit-guidance = Guidance
kit-rating = Your rating
kit-unrated = Not rated yet
kit-argument = Why?
kit-argument-hint = Optional, at most { $n } characters. Read in the room without a name.
kit-back = Back
kit-next = Next
kit-finish = Finish

# The result
kit-result = Your result
kit-result-open = Criteria that you have not rated: { $n }. The result counts all the same.
kit-result-rated = What you rated
kit-result-change = Change the ratings
kit-code = The code of the result
kit-code-how = Read this code to the facilitator or show it: it holds all your ratings. If you answered any “Why?”, save the file as well and hand it over.
kit-code-room = Send it to the facilitator. Should that fail, read out this code: it holds all your ratings.
kit-code-feedback = Read this code to the facilitator or show it: it holds all your answers.
kit-code-picture = The same code as a QR picture, for a scanner
kit-copy = Copy the code
kit-copied = The code is copied.
kit-copy-by-hand = The browser did not copy. The code is selected: copy it yourself, or read it to the facilitator.
kit-save = Save as a file
kit-saved = The browser saved the file among your downloads. Hand it to the facilitator.
kit-send = Send
kit-send-again = Send again
kit-sending = Sending…
kit-sent = Received: the facilitator has your answers.
kit-sent-before = These answers have been sent.
kit-sent-same = The same answers had been received before; they count once.
kit-sent-replaces = Received: the new answers replace the earlier ones.
kit-sent-late = Received late: the round is closed, and the facilitator decides whether it counts.
kit-send-code = The code of the room has changed. Enter the one that is on the screen now.
kit-send-closed = The room takes nothing in now. Your answers are kept here: wait for the facilitator, or read out the code.
kit-send-busy = Many are sending at once. Try again in a few seconds; your answers are kept here.
kit-send-refused = The facilitator’s computer did not take the result. Read out the code; your answers are kept here.
kit-send-unreached = The facilitator’s computer cannot be reached. Your answers are kept here: check the Wi-Fi and try again, or read out the code.

# The room, before the page
kit-room-title = Enter the room
kit-room-lead = Enter the six digits that are on the screen.
kit-room-code = Code of the room
kit-room-enter = Enter
kit-room-wrong = This code is not right. Check the screen and enter it again.
kit-room-busy = Wrong codes were entered too often. Wait half a minute and try again.

# Feedback
kit-feedback = Five questions about the workshop
kit-feedback-when = At the end, when all rounds are finished
kit-feedback-open = Answer
kit-feedback-lead = How far do you agree? Choose one number for each sentence.
kit-question-1 = The task and the rules were clear.
kit-question-2 = There was enough time to read and to rate.
kit-question-3 = I understand the criteria better than before the workshop.
kit-question-4 = The discussion was useful.
kit-question-5 = I will use this in my work.
kit-agree-1 = strongly disagree
kit-agree-2 = rather disagree
kit-agree-3 = neither agree nor disagree
kit-agree-4 = rather agree
kit-agree-5 = strongly agree
kit-feedback-missing = At least one question has no answer yet.
kit-feedback-finish = Finish
kit-feedback-change = Change the answers
kit-thanks = Thank you!
