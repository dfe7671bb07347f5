# The designer’s role in sixty seconds.

tour = The designer’s role in 60 seconds
tour-see = First the tour of 60 seconds
tour-begin = Begin
tour-begin-what = Go on where you stopped, copy a sample, open a file – or practice on a faulty twin.
tour-write = Write
tour-write-what = Parts at the left, fields in the middle, findings at the right. Everything is saved by itself, and every change can be undone, tomorrow, too.
tour-whole = See the whole
tour-whole-what = One table shows where each outcome is learned and where it is proven. What is missing is marked.
tour-together = Work together
tour-together-what = Comments stand at the fields. A colleague’s working copy comes back on a stick and is merged field by field.
tour-employer = Ask an employer
tour-employer-what = One page in plain words; the employer answers four questions and signs. When outcomes change, you see that the answer is out of date.
tour-sign = Sign and hand in
tour-sign-what = First you see what leaves this computer and what stays. Then one signed file is written, read back and compared.
tour-back = Read the answer
tour-back-what = Import the review: ratings, quotes and recommendations stand beside the fields they speak of.
tour-to-draft = The descriptor at hand
