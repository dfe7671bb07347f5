# The words of the window: verifying, keys and trust lists, the shelf, help, about; the steps of jobs.

# Verifying
verify-what = Choose a file or drop it here. Three questions are answered: is it unchanged, which key signed it, and is that key on a trust list.
verify-choose = Choose a file
verify-other = Another file
verify-answers = Answers
verify-one = One file is verified at a time; this is the first.
verify-contents = What is in the file
verify-checks = What was checked: { $n }
verify-update-list = Update the list from a file
verify-signed-at = Time of signing: { $at }
verify-first-signed-at = Time of the first signature: { $at }
kind-descriptor = Descriptor
kind-review = Review
kind-package = Package
kind-pack = Template and requirements
kind-endorsement = Endorsement
kind-response = Answer to a review
kind-internal-review = Internal review
kind-round = Round
kind-opinion = Opinion of a member
kind-return = Note with which a review was sent back
kind-workshop = Workshop, an exercise
kind-report = Report of the expert panel
kind-trust-list = Trust list

# Keys
key-fingerprint = Fingerprint
keys-own = Your keys
keys-none = You have no key yet. One is enough to sign with.
keys-make = Make a key
keys-make-it = Make it
keys-import = Import a key
keys-import-what = Write the passphrase of this key first, then choose its file.
keys-import-choose = Choose the key file
keys-imported = The key is imported.
keys-made = The key is made. Save a backup of it on another disk right away.
keys-made-on = Made { $date }
keys-copied = The backup is saved. It opens with the same passphrase.
keys-backup = Save a backup
keys-backed-up = Backup saved { $date }
keys-not-backed-up = You have no backup: if this disk is lost, the key is lost too.
keys-absent = The key file is not in its place. Connect the disk you keep it on, or import it from its backup.
keys-name = Name and surname
keys-organisation = Organization
keys-name-wanted = Write the name in one language at least.
keys-final = A forgotten passphrase is final: nobody can bring it back, not even this program. You would then need a new key.
keys-passphrase = New passphrase
keys-passphrase-long = At least 8 characters. A few words are easy to remember.
keys-passphrase-again = Repeat the passphrase
keys-differ = The two passphrases differ.
keys-lists = Trust lists
keys-lists-what = A trust list says whose key is whose. Accept one only after you compared the fingerprint of its issuer by telephone or in person.
keys-lists-none = You have accepted no trust list yet.
list-open = Open a trust list from a file
list-look = Look
list-title = Trust list no. { $serial }
list-issuer = Issuer
list-issued = Signed
list-until = Valid until
list-stale = Expired
list-entries = { $n ->
    [one] { $n } key on the list
   *[other] { $n } keys on the list
  }
list-revoked = Revoked
list-role-hei = Higher education institution
list-role-expert = Expert
list-role-employer = Employer
list-role-nceqe = The Center
list-offered = Opened, but not accepted yet
list-ask = Compare the fingerprint above with the issuer by telephone or in person. Once you accept the list, you trust its keys.
list-accept = Accept the list
list-accepted = The trust list is accepted.

# The shelf
shelf-what = Every signed file is here, byte for byte as it was sent or received.
shelf-empty = You have no files sent or received yet.
shelf-empty-next = A file comes here by itself when you sign a descriptor or a review, or import a package.
shelf-kind = What it is
shelf-direction = Direction
shelf-sent = Sent
shelf-received = Received
shelf-save = Save again
shelf-written = The file is saved

# Help
help-pages = Pages of help
help-keys = Sheet of keys: F1. View and language: Ctrl + ,
help-store = Where your work is kept
help-place = Data file
help-size = Size
help-last-backup = Last backup
help-no-backup = None yet
help-backup-now = Back up now
help-backup-made = The backup is made.
help-show-folder = Show in folder
help-store-what = Everything is kept on this computer. A backup is made by itself once a day; copy the folder to another disk from time to time.
help-backups = Backups
help-reason-regular = Daily
help-reason-asked = At your request
help-reason-upgrade = Before moving to a new version
help-reason-restore = Before a restore
help-restore-ask = Bring back this backup?
help-restore-what = Everything becomes as it was: { $at }. Today’s state is kept as a backup too, so you can come back.
help-restore-do = Bring the backup back
help-restored = The backup was brought back: { $at }.

# About
about-version = Version { $version }

# What a job is doing
job-import = Files are being checked and imported …
job-verify = The file is being checked …
job-key = The key is being made ready …
job-trust = The trust list is being checked …
job-sign = Signing …
job-write = The file is being written and read back …
job-keep = A copy is being kept …
job-backup = The backup is being made …
job-restore = The backup is being brought back …
job-shrink = Making the picture smaller …
job-attach = The file is being kept as an attachment …
