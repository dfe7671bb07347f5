# Working with colleagues: working copies, merging, comments, who wrote what, and the history.

## Names
author-name = Your name
author-name-what = It stands beside what you write, and colleagues see it in working copies. Nothing that is signed holds it.
author-ask = Your name, so that colleagues see who wrote
author-unknown = Unnamed

## Marks in texts
mark-gone = Gone:
mark-came = New:
mark-only = Only here:

## Working copies
save-copy = Save a working copy
copy-saved = The working copy was written and read back:
import-to-merge = See what needs you
import-to-history = See what came

## Merging
merge = What you both changed
merge-wait = { $n ->
    [one] { $n } field needs you
   *[other] { $n } fields need you
}
merge-left = { $n ->
    [0] Nothing left to choose
    [one] { $n } field left to choose
   *[other] { $n } fields left to choose
}
merge-what = In these fields two people wrote something. Both texts are kept until you choose one or write a third; every choice can be taken back.
merge-none = Nothing needs you: every field has one text.
merge-to-history = See the history
merge-elsewhere = Other fields
merge-own = (you)
merge-keep-of = Keep this, by { $who }: { $field }
merge-third = Write a third text
merge-third-of = Write a third text: { $field }
merge-third-keep = Keep this text
conflict-beside = See all of them side by side

## Comments
comment = Comment
comments = Comments
comments-open = { $n ->
    [0] No open comments
    [one] { $n } open comment
   *[other] { $n } open comments
}
comments-settled = { $n ->
    [one] { $n } settled comment
   *[other] { $n } settled comments
}
comments-none = There are no comments here.
comments-which = Which comments
comments-which-open = open
comments-which-all = all
comment-of = Comment by { $who }: { $field }
comment-new = Write a comment
comment-send = Send
comment-reply = Reply
comment-settle = Settle
comment-reopen = Open again
comment-settled = Settled
comment-settled-by = Settled by { $who }
comment-gone = taken out since
comment-stays = Comments travel in working copies. Signed packages, prints and findings never hold them.

## Who wrote what
field-history = Who wrote this
field-emptied = The field was emptied.
show-earlier = Show earlier ones

## History
history-slider = Moment of the history
history-steps = { $n ->
    [one] { $n } change came
   *[other] { $n } changes came
}
compare-with = Compare with:
compare-before = the moment before
compare-now = now
compare-marked = marked: { $moment }, { $what }
compare-mark = Mark this moment to compare with it
compare-first = This is the first moment; there is nothing before it.
compare-same = This is that very moment. Choose another one in the list or with the slider.
compare-count = { $n ->
    [0] No field differs.
    [one] { $n } field differs.
   *[other] { $n } fields differ.
}
difference-changed = changed
difference-added = filled in
difference-emptied = emptied
difference-taken-out = taken out
difference-moved = in another order

## Trash
trash-days-left = { $n ->
    [0] leaves at the next start
    [one] { $n } day left
   *[other] { $n } days left
}
