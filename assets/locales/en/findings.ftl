# What a rule says about one descriptor. Each rule has its name, the reason it matters (why) and one sentence per answer.
# Arguments: field – what the template calls the place, position – its number (0 outside of a list), language – ka or en.

finding-place = { $position ->
    [0] “{ $field }”
   *[other] “{ $field }” (no. { $position })
}

finding-workload-matches-credits-name = Hours and credits
finding-workload-matches-credits-why = Credits stand for workload. When the hours differ, a learner cannot tell how much time is needed.
finding-workload-matches-credits-met = { $hours } hours for { $credits } { $credits ->
    [one] credit
   *[other] credits
}: they match.
finding-workload-matches-credits-not-met = { $direction ->
    [short] { $hours } hours for { $credits } { $credits ->
        [one] credit
       *[other] credits
    }: { $difference } too few.
   *[over] { $hours } hours for { $credits } { $credits ->
        [one] credit
       *[other] credits
    }: { $difference } too many.
}
finding-workload-matches-credits-unclear = { $reason ->
    [no-credits] The number of credits is not given, so there is nothing to compare the hours with.
   *[no-hours] No activity has hours, so there is nothing to compare the { $credits } credits with.
}

finding-workload-not-contact-only-name = Share of independent study
finding-workload-not-contact-only-why = Credits include independent study; they are never computed from contact hours alone.
finding-workload-not-contact-only-met = { $contact } of { $hours } hours are contact hours: { $percent }%.
finding-workload-not-contact-only-not-met = { $contact } of { $hours } hours are contact hours: { $percent }%. At most { $max }% are allowed.
finding-workload-not-contact-only-unclear = No activity has hours, so the share of contact hours is unknown.

finding-outcomes-count-name = Number of learning outcomes
finding-outcomes-count-why = Too few learning outcomes do not show what is learned; too many cannot be assessed in a small course.
finding-outcomes-count-met = { $count ->
    [one] { $count } learning outcome
   *[other] { $count } learning outcomes
}; { $min } to { $max } are asked for.
finding-outcomes-count-not-met = { $direction ->
    [few] { $count ->
        [one] { $count } learning outcome
       *[other] { $count } learning outcomes
    }; at least { $min } are needed.
   *[many] { $count } learning outcomes; at most { $max } are allowed.
}

finding-outcomes-observable-verb-name = Observable verb
finding-outcomes-observable-verb-why = A learning outcome can be assessed when it shows what a learner does. What somebody knows or understands cannot be seen directly.
finding-outcomes-observable-verb-met = No learning outcome has a vague verb; { $count } checked.
finding-outcomes-observable-verb-not-met = { $language ->
    [ka] Learning outcome no. { $position }, Georgian text: „{ $word }“ does not show what a learner does.
   *[en] Learning outcome no. { $position }, English text: “{ $word }” does not show what a learner does.
}
finding-outcomes-observable-verb-unclear = { $position ->
    [0] No learning outcomes are written yet.
   *[other] Learning outcome no. { $position } has no text.
}
finding-outcomes-observable-verb-person = { $language ->
    [ka] Learning outcome no. { $position }, Georgian text: no verb that we know was found. Judge yourself whether it shows what a learner does.
   *[en] Learning outcome no. { $position }, English text: no verb that we know was found. Judge yourself whether it shows what a learner does.
}

finding-alignment-every-outcome-assessed-name = Every learning outcome is assessed
finding-alignment-every-outcome-assessed-why = When a learning outcome is not assessed, the micro-credential cannot confirm that a learner reached it.
finding-alignment-every-outcome-assessed-met = { $count ->
    [one] The one learning outcome is proven by an assessment.
   *[other] All { $count } learning outcomes are proven by at least one assessment.
}
finding-alignment-every-outcome-assessed-not-met = No assessment proves learning outcome no. { $position }.
finding-alignment-every-outcome-assessed-unclear = No learning outcomes are written yet, so their link to assessments is unknown.

finding-alignment-every-outcome-taught-name = Every learning outcome is taught
finding-alignment-every-outcome-taught-why = What no learning activity serves is learned by chance only.
finding-alignment-every-outcome-taught-met = { $count ->
    [one] The one learning outcome is served by a learning activity.
   *[other] All { $count } learning outcomes are served by at least one learning activity.
}
finding-alignment-every-outcome-taught-not-met = No learning activity is linked to learning outcome no. { $position }.
finding-alignment-every-outcome-taught-unclear = No learning outcomes are written yet, so their link to learning activities is unknown.

finding-assessment-weights-total-name = Total of the weights
finding-assessment-weights-total-why = The final score is computed by the weights; with another total it cannot be.
finding-assessment-weights-total-met = The weights of the assessments add up to { $sum }%.
finding-assessment-weights-total-not-met = { $direction ->
    [short] The weights of the assessments add up to { $sum }%: { $difference }% are missing.
   *[over] The weights of the assessments add up to { $sum }%: { $difference }% too much.
}
finding-assessment-weights-total-unclear = { $position ->
    [0] No assessments are written yet.
   *[other] Assessment no. { $position } has no weight.
}

finding-assessment-more-than-one-form-name = More than one form of assessment
finding-assessment-more-than-one-form-why = Credits are not awarded on a single form of assessment: one examination cannot show every outcome.
finding-assessment-more-than-one-form-met = { $forms } { $forms ->
    [one] form
   *[other] forms
} of assessment; at least { $min } asked for.
finding-assessment-more-than-one-form-not-met = Only { $forms } { $forms ->
    [one] form
   *[other] forms
} of assessment; at least { $min } asked for.
finding-assessment-more-than-one-form-unclear = { $position ->
    [0] No assessments are written yet.
   *[other] The form of assessment no. { $position } is not chosen.
}

finding-level-outcomes-fit-name = Level and its justification
finding-level-outcomes-fit-why = Others trust a level when each learning outcome shows why it belongs there.
finding-level-outcomes-fit-not-met = { $reason ->
    [no-level] No level is chosen.
    [unknown-level] The National Qualifications Framework has no level { $level }.
    [no-category] Learning outcome no. { $position } has no category.
   *[no-justification] Learning outcome no. { $position } has no justification for this level.
}
finding-level-outcomes-fit-unclear = No learning outcomes are written yet, so there is nothing to compare the level with.
finding-level-outcomes-fit-person = Level { $level } is chosen, and every learning outcome ({ $count }) has its category and justification. Whether they fit the level is for a person to judge.

finding-title-reserved-words-name = Words of the title
finding-title-reserved-words-why = A title must not promise a qualification that the learner will not receive.
finding-title-reserved-words-met = The title has no reserved word.
finding-title-reserved-words-not-met = { $language ->
    [ka] The Georgian title has the word „{ $word }“, which suggests another qualification.
   *[en] The English title has the word “{ $word }”, which suggests another qualification.
}
finding-title-reserved-words-unclear = No title is written yet.

finding-bilingual-both-present-name = Both languages
finding-bilingual-both-present-why = Different people read the descriptor in Georgian and in English; both must learn the same.
finding-bilingual-both-present-met = Every text ({ $count }) is written in both languages.
finding-bilingual-both-present-not-met = { $language ->
    [ka] { finding-place }: the Georgian text is missing.
   *[en] { finding-place }: the English text is missing.
}
finding-bilingual-both-present-unclear = These fields have no text in either language yet.

finding-bilingual-numbers-agree-name = The same numbers
finding-bilingual-numbers-agree-why = When the numbers differ, readers cannot tell which text to trust.
finding-bilingual-numbers-agree-met = The numbers in Georgian and in English texts agree; { $count } checked.
finding-bilingual-numbers-agree-not-met = { finding-place }: the numbers differ. Only in Georgian: { $ka }; only in English: { $en }.
finding-bilingual-numbers-agree-unclear = No text in these fields is written in both languages yet, so there are no numbers to compare.

finding-stackability-target-named-name = What it counts towards
finding-stackability-target-named-why = Stackability serves learners when they know which programme counts the credits.
finding-stackability-target-named-met = { $kind ->
    [stand-alone] The micro-credential is stand-alone; no programme needs to be named.
   *[stackable] It is named what the micro-credential counts towards; programmes: { $count }.
}
finding-stackability-target-named-not-met = { $reason ->
    [no-target] The micro-credential is stackable towards another credential, but no programme is named.
    [no-title] Programme no. { $position }, towards which the micro-credential counts, has no title.
   *[no-credits] Programme no. { $position } does not say how many credits it counts.
}
finding-stackability-target-named-unclear = It is not said whether the micro-credential is stand-alone or stackable towards another credential.

finding-need-evidence-attached-name = Evidence of need
finding-need-evidence-attached-why = A claim of need is trusted when its evidence can be read beside it.
finding-need-evidence-attached-met = Every claim of need ({ $count }) has evidence.
finding-need-evidence-attached-not-met = { $reason ->
    [no-claim] The need is not argued yet: there is no claim.
   *[no-evidence] Claim of need no. { $position } has no evidence.
}
finding-need-evidence-attached-unclear = Claim of need no. { $position } names the file “{ $file }”, but the file is missing here or damaged.

finding-endorsement-current-name = Industry endorsement
finding-endorsement-current-why = An industry endorsement shows that employers need this micro-credential today.
finding-endorsement-current-met = Industry endorsements in force: { $count }.
finding-endorsement-current-not-met = { $reason ->
    [withdrawn] “{ $organisation }”: the endorsement was withdrawn.
    [earlier-version] “{ $organisation }”: the endorsement is for an earlier version.
    [future] “{ $organisation }”: the endorsement is not in force yet; it is dated { $date }.
    [expired] “{ $organisation }”: the endorsement ended on { $date }.
    [unreadable] “{ $organisation }”: the date of the endorsement cannot be read.
   *[old] “{ $organisation }”: the endorsement is too old; it is dated { $date }.
}
finding-endorsement-current-unclear = { $reason ->
    [no-date] It is unknown for which day the industry endorsement should be checked.
    [paper] Endorsed on paper only ({ $count }): look at the picture, because a program cannot check who signed it.
   *[none] No industry endorsement came with it.
}

finding-identity-supervision-stated-name = Supervision and identity
finding-identity-supervision-stated-why = An assessment is trusted when it says whether it is supervised and whether the learner’s identity is verified.
finding-identity-supervision-stated-met = Supervision is stated for every assessment ({ $count }); with identity verification: { $verified }.
finding-identity-supervision-stated-not-met = Assessment no. { $position } does not say whether it is supervised and whether identity is verified.
finding-identity-supervision-stated-unclear = No assessments are written yet.

finding-fields-present-name = Fields filled in
finding-fields-present-why = Without these fields the criterion cannot be judged, and a learner cannot tell what is offered.
finding-fields-present-met = Every field that this criterion needs ({ $count }) is filled in.
finding-fields-present-not-met = { $language ->
    [ka] { finding-place }: the Georgian text is missing.
    [en] { finding-place }: the English text is missing.
   *[any] { finding-place }: not filled in yet.
}

finding-person-name = Judgement of a person
finding-person-why = No program can compute this criterion: the text has to be read and judged.
finding-person-person = Only a person can judge this criterion.
