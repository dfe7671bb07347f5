# Working with colleagues: working copies, merging, comments, and how they stand in the history.

## Dialogs that ask for a file
dialog-save-copy = Where should the working copy be written?
dialog-copy-kinds = Working copy

## What is in a working copy
file-changes = The descriptor with its history and comments

## History: one change in words
history-adopt = { $text ->
    [none] A colleague’s working copy came in
   *[said] A working copy came in, written by { $text }
}
history-merge = { $text ->
    [none] A colleague’s changes came in: { history-place }
   *[said] Changes by { $text } came in: { history-place }
}
history-commented = Comment written
history-replied = Reply to a comment
history-settled = Comment settled
history-reopened = Comment opened again

## Values that are no words
value-linked = linked
value-unlinked = not linked

## Working copies in the import tray
tray-adopted = This is a colleague’s working copy of a descriptor that was not here yet. It is in your library now.
tray-adopted-help = Work on it and save a working copy for your colleague. What both of you wrote is then merged field by field.
tray-merged = { $conflicts ->
    [0] { $fields ->
        [0] A colleague’s changes were merged. No text of yours changed.
        [one] { $fields } field merged.
       *[other] { $fields } fields merged.
    }
    [one] { $fields ->
        [one] { $fields } field merged, { $conflicts } needs you.
       *[other] { $fields } fields merged, { $conflicts } needs you.
    }
   *[other] { $fields ->
        [one] { $fields } field merged, { $conflicts } need you.
       *[other] { $fields } fields merged, { $conflicts } need you.
    }
}
tray-merged-help = { $conflicts ->
    [0] The history shows what came and from whom; you can take it back there.
   *[other] Both of you wrote something there. Both texts are kept until you choose.
}
tray-copy-known = Everything in this working copy is here already.
tray-copy-known-help = Nothing was changed. If you expected something new, ask your colleague to save the working copy again.

## Errors
error-copy-damaged = { $file ->
    [none] The working copy is not as it was saved.
   *[named] The working copy “{ $file }” is not as it was saved.
}
error-copy-damaged-help = Nothing here was changed. Ask your colleague to save the working copy again and to send it without unpacking it.
error-copy-other = { $file ->
    [none] The working copy is of another descriptor.
   *[named] The working copy “{ $file }” is of another descriptor.
}
error-copy-other-help = It bears the number of a descriptor that is here, but has nothing in common with it. Nothing here was changed. Ask your colleague where the file comes from.
error-working-copy = { error-the-file } is a colleague’s working copy; nobody signed it.
error-working-copy-help = Import it to merge it with your own. To verify something, ask your colleague for a signed package.
error-note-missing = This is a new version, and nothing says what changed.
error-note-missing-help = Write in a sentence what changed since the last version, and sign again.
error-comment-empty = There is nothing in the comment yet.
error-comment-empty-help = Write what you want to say and send it again.
