### Internal review by the quality office, whom one asked for an endorsement, and answers on paper.

internal-review = Internal review
internal-not-expert = Internal quality assurance, not an expert’s review
internal-what = The quality office of the institution rates the same criteria before anybody outside does. The remarks come back to the author and do not leave the institution unless the author says so when signing.
internal-wrote = Did you write on this descriptor yourself?
internal-wrote-no = No, I only check it
internal-wrote-no-hint = You are not asked about a conflict of interest: as part of the institution you do not judge as somebody from outside.
internal-wrote-yes = Yes, parts of it are mine
internal-wrote-yes-hint = You may still check it; which parts are yours stands in the internal review.
internal-wrote-what = Which parts are yours?
internal-begin = Begin the internal review
internal-begun = This internal review has been begun.
internal-to-expert = I review as an expert from outside
internal-offer = You check it for the institution that made it?
internal-report = Report of the internal review
internal-wrote-none = The reviewer did not write on this descriptor.
internal-wrote-some = The reviewer wrote on this descriptor.
internal-not = The signature shows that these remarks are yours and that nobody changed them. It is not a qualified electronic signature, and it is no expert’s review.
internal-after = Give the file back to the author. On this computer the remarks already stand beside the fields of the draft.
internal-of = Internal review by { $signer }
internal-remarks = Internal remarks of the quality office
internal-waits = The package carries an internal review by the institution. It opens here when every criterion has your own rating.
internal-carried = Internal review by the institution
internal-carried-what = The institution’s own quality office wrote this. It is no part of your review.
internal-remarks-title = Remarks of your own quality office
internal-switch = Internal remarks
internal-stay = Stay here
internal-stay-hint = The package holds nothing of them; if an earlier package of this version did, they are taken out.
internal-travel = Travel along
internal-travel-hint = Whoever gets the package can read them; an expert only after rating every criterion.
internal-list-goes = { $n ->
    [one] What goes along: 1 criterion
   *[other] What goes along: { $n } criteria
}
internal-list-stays = { $n ->
    [one] What stays here: 1 criterion
   *[other] What stays here: { $n } criteria
}
internal-comment = comment
internal-count-quotes = { $n ->
    [one] 1 quote
   *[other] { $n } quotes
}
internal-count-recommendations = { $n ->
    [one] 1 recommendation
   *[other] { $n } recommendations
}
internal-count-suggestions = { $n ->
    [one] 1 suggestion
   *[other] { $n } suggestions
}
internal-count-goodPractice = { $n ->
    [one] 1 good practice
   *[other] { $n } good practices
}
internal-after-signing = Your quality office can review this version from the shelf:
asked = Whom you asked
asked-what = Note whom you ask for an endorsement. These names stay on this computer.
asked-after = Do you give it to an employer?
asked-note = Note whom you asked
asked-name = Name
asked-organisation = Organisation
asked-day = Asked on
asked-save = Note
asked-forget = Remove the note
asked-on = asked on { $day }
asked-answered = answered on { $day }
asked-state-asked = No answer yet
asked-state-accepted = Endorsed
asked-state-declined = Declined
asked-state-withdrawn = Taken back
asked-paper = The answer came on paper.
asked-match = The answer:
asked-match-by-name = found by name or organisation
paper-type = Type an answer from paper
paper-what = Attach a picture of the signed paper and type what stands on it. It is shown as typed from paper, never as a signature, and a reader looks at the picture.
paper-asked = Whom you asked
paper-asked-none = Nobody of those noted
paper-name = Who signed the paper
paper-day = Day on the paper
paper-typist = Typed by
paper-pictures = Picture of the paper
paper-pictures-none = No file is attached yet.
paper-position = What the paper says
paper-position-endorses = Endorses
paper-position-declines = Does not endorse
paper-position-withdraws = Takes an endorsement back
paper-words = In their own words; the reason where they decline or take back
paper-save = Take it over
paper-typed = On paper, typed by { $name }
paper-person = Signed on the paper: { $name }
paper-page = Picture
paper-no-page = Its picture is no longer attached, so it does not count.
