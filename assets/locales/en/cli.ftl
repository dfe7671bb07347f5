# The command `nishani`: its help, what it says when something is done, and what it did not understand.
# Names of commands and options stay as they are in both languages.

## Help
cli-help =
    nishani checks, packages, reviews and verifies descriptors of micro-credentials. It reads files and writes files; it opens no library and no network.

    nishani demo OUT
        the main job once, on a shipped descriptor, with demonstration keys
    nishani check FILE
        a descriptor against the requirements
    nishani export FILE --as FORMAT --out FILE
        a descriptor as a Word document, a spreadsheet or a page
    nishani keygen --name NAME --organisation NAME --out DIR
        a new key
    nishani pack DIR --key KEY --out FILE
        a signed template with its requirements
    nishani package DESCRIPTOR.json --key KEY --out FILE.zip
        a signed package of a descriptor
    nishani review PACKAGE.zip --ratings RATINGS.toml --key KEY --out FILE.zip
        a signed review of a package
    nishani trust-list --add PUBLIC.pub.json --role ROLE --key KEY --out FILE
        a signed trust list
    nishani verify FILE
        is it intact, who signed it, who vouches for the signer
    nishani agree RATINGS.csv
        how far several people agree

    With every command:
        --lang ka|en   language of the words; without it, that of the system
        --at TIME      the time to write instead of now, such as 2026-11-21T14:32:05Z
        --help         help on a command

    Words go to standard error, data to standard output.
cli-help-demo =
    nishani demo OUT [--at TIME]

    Walks the main job on a shipped descriptor with demonstration keys and leaves in the folder OUT: descriptor.json, package.zip, review.zip, the prints of both in two languages, and trust-list.vc.json. The folder is made if only it is missing. Nothing is overwritten. The same --at gives the same bytes.

    Exit code: 0 done, 2 refused.
cli-help-check =
    nishani check FILE [--pack DIR] [--as-of DATE] [--json]

    Checks descriptor.json, a signed descriptor (.vc.json) or a package (.zip).

        --pack DIR     the folder of another template with its requirements
        --as-of DATE   the day for which deadlines count, such as 2026-11-21
        --json         findings as data on standard output

    Exit code: 0 no minimum requirement is unmet, 1 some are, 2 the file was refused.
cli-help-export =
    nishani export FILE --as FORMAT --out FILE [--lang ka|en]

    Writes descriptor.json, a signed descriptor (.vc.json) or a package (.zip) as a file of another kind, and says what that file does not carry. Nothing is overwritten.

        --as pdf           the whole descriptor, printed
        --as docx          the whole descriptor, for Word
        --as xlsx          every field in a cell of its own, in both languages
        --as summary       one page in plain words for an employer
        --as recognition   one page for whoever recognizes the learning
        --lang ka|en       language of the file, too

    Exit code: 0 done, 2 refused.
cli-help-keygen =
    nishani keygen --name NAME [--name-en NAME] --organisation NAME [--organisation-en NAME] --out DIR

    Makes a key and writes two files into the folder DIR: the key itself (.key.pem), which only its owner keeps, and its public part (.pub.json), which others put on their trust list. A forgotten passphrase cannot be recovered.

        --passphrase-file FILE   the passphrase, instead of asking for it

    Exit code: 0 done, 2 refused.
cli-help-pack =
    nishani pack DIR --key KEY --out FILE

    Signs a template with its requirements, from their folder. Who trusts the signer imports the file, and can then review and sign with it.

        --key KEY                file of the signer’s key; its public part lies beside it
        --passphrase-file FILE   the passphrase, instead of asking for it

    Exit code: 0 done, 2 refused.
cli-help-package =
    nishani package DESCRIPTOR.json --key KEY --out FILE.zip [--pack DIR] [--previous EARLIER.zip] [--attach FILE …] [--endorsement FILE …]

    Signs a descriptor and packages it with its prints, its attachments and its history.

        --key KEY                file of the signer’s key; its public part lies beside it
        --pack DIR               the folder of another template with its requirements
        --previous EARLIER.zip   the package of the version before
        --attach FILE …          every attachment that the descriptor names
        --endorsement FILE …     every endorsement that came; with an unchanged descriptor the version stays the same
        --passphrase-file FILE   the passphrase, instead of asking for it

    Exit code: 0 done, 2 refused.
cli-help-review =
    nishani review PACKAGE.zip --ratings RATINGS.toml --key KEY --out FILE.zip [--pack DIR]
    nishani review PACKAGE.zip --blank [--role ROLE] [--pack DIR]

    Signs a review of a package. --blank prints a ratings file to fill in.

        --ratings RATINGS.toml   the filled ratings file
        --pack DIR               the folder of another template with its requirements
        --role ROLE              in which role: expert, employer, student or international
        --key KEY                file of the signer’s key; its public part lies beside it
        --passphrase-file FILE   the passphrase, instead of asking for it

    Exit code: 0 done, 2 refused.
cli-help-trust-list =
    nishani trust-list --add PUBLIC.pub.json --role ROLE … --key KEY --out FILE [--previous LIST]

    Signs a list of trusted keys. It holds for a year.

        --add PUBLIC.pub.json    public part of a key; compare its fingerprint by phone or in person first
        --role ROLE              its role, one after each --add: hei, expert, employer or nceqe
        --previous LIST          the list before, of the same signer: its keys stay
        --key KEY                file of the key that signs the list
        --passphrase-file FILE   the passphrase, instead of asking for it

    Exit code: 0 done, 2 refused.
cli-help-verify =
    nishani verify FILE [--trust LIST] … [--root DID] [--json]

    Three answers: is the file intact, which key signed it, and does a list that you trust vouch for that key.

        --trust LIST   a list of trusted keys
        --root DID     the key that must have signed the lists
        --json         the answers as data on standard output

    Exit code: 0 intact and every signer is trusted, 3 intact but some signer is not, 1 changed, 2 it cannot be opened.
cli-help-agree =
    nishani agree RATINGS.csv [--levels LEVEL,LEVEL …] [--json]

    How far several people agree. Rows are units, such as criteria or packages; columns are raters; an empty cell is a missing rating. The first line may name the raters and the first column the units. Between cells stands a comma, a semicolon or a tab.

        --levels LEVEL,LEVEL …   the levels of the scale, lowest first; without them ratings are numbers
        --json                   the coefficients as data on standard output

    What cannot be computed, for example over a single unit or without different ratings, is null.

    Exit code: 0 done, 2 refused.

## Done
cli-written = Written: { $file }
cli-demo-done = These keys are for demonstration only. Try it: { $command }
cli-keygen-done = The key is ready. Its fingerprint: { $fingerprint }
cli-keygen-done-help = Copy both files to a second place as well. Without the file or its passphrase nobody can sign with this key again.

## Check
cli-minimum = minimum requirement
cli-check-met = No minimum requirement is unmet.
cli-check-unmet = { $count ->
    [one] { $count } minimum requirement is not met.
   *[other] { $count } minimum requirements are not met.
}
cli-check-rest = { $count ->
    [one] A person has to judge { $count } criterion.
   *[other] A person has to judge { $count } criteria.
}

## Verification
cli-verify-at = Time of signing: { $at }
cli-faith = { $name ->
    [none] The key that signed the list was taken on faith. Its fingerprint: { $fingerprint }
   *[named] The key that signed the list was taken on faith: { $name }. Its fingerprint: { $fingerprint }
}
cli-faith-help = Compare the fingerprint by phone or in person, then name the key yourself: --root { $did }

## Passphrase
cli-passphrase = Passphrase of the key { $file }:
cli-passphrase-new = Passphrase for the new key (if it is forgotten, it cannot be recovered):
cli-passphrase-again = The same passphrase once more:
cli-passphrase-differs = The two passphrases are not the same, so no key was made.
cli-passphrase-differs-help = Do it again, and type the same passphrase twice.
cli-passphrase-unasked = The passphrase could not be asked for: there is no terminal here.
cli-passphrase-unasked-help = Write it into a file that only you can read, and name that file: --passphrase-file FILE

## What was not understood
cli-unknown = “{ $argument }” is not known here.
cli-absent = { $argument } is missing.
cli-value = { $argument } cannot be “{ $value }”.
cli-pairs = Each --add needs one --role.
cli-twice = { $argument } cannot stand here, or not twice.
cli-not-understood = The command could not be understood.
cli-not-understood-help = See { $command }

## Faults of a ratings file
ratings-malformed = Line { $line }: { $reason }
ratings-unknown-key = Line { $line }: a ratings file has no key “{ $key }”.
ratings-unknown-format = This is format { $found } of ratings files; only format 1 is known.
ratings-other-pack = It was written for other requirements ({ $found }), not for { $expected }.
ratings-unknown-word = { $key } cannot be “{ $value }”.
ratings-unknown-criterion = There is no criterion “{ $criterion }” for this role.
ratings-rated-twice = The criterion { $criterion } is rated twice.
ratings-missing-criterion = The criterion { $criterion } has no rating.
ratings-quote-not-found = { $criterion }: the words “{ $exact }” are not in { $field }.

## Faults of a table of ratings
cli-table = The table of ratings “{ $file }” could not be read.
cli-table-help = Correct the place named and try again. See nishani agree --help
table-not-text = It is not plain text in UTF-8. In a spreadsheet program, save it as CSV UTF-8.
table-too-large = It is too large: at most 4 MB and 200,000 cells are read.
table-quotes = Line { $line }: the quotation marks are broken.
table-empty = There are no ratings in it.
table-ragged = Cells in line { $line }: { $found }. Cells in the first line: { $expected }.
table-no-such-level = Line { $line }, column { $column }: “{ $value }” is none of the levels.
table-not-a-number = Line { $line }, column { $column }: “{ $value }” is not a number that can be used. If ratings are words, name them in their order: --levels LEVEL,LEVEL …
