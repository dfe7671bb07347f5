# How far several people agree: coefficients, and the plain words for them.
# agreement-strength-<class>, agreement-firmness-<class>, agreement-shape-<shape>.

## What was read
agreement-read = { $units ->
    [one] { $units } unit
   *[other] { $units } units
}, { $raters ->
    [one] { $raters } rater
   *[other] { $raters } raters
}. At least two ratings: { $pairable }.
agreement-raters-named = The first line was read as the names of the raters.
agreement-units-named = The first column was read as the names of the units.

## Coefficients
agreement-percent = Percent agreement
agreement-alpha-nominal = Krippendorff’s alpha (nominal)
agreement-alpha-ordinal = Krippendorff’s alpha (ordinal)
agreement-alpha-interval = Krippendorff’s alpha (interval)
agreement-ac1 = Gwet’s AC1
agreement-ac2-quadratic = Gwet’s AC2 (quadratic weights)
agreement-fleiss = Fleiss’ kappa
agreement-limits = 95% interval from { $low } to { $high }
agreement-not-computable = not computable (too few ratings, or none that differ)

## Plain words
agreement-strength-poor = less than by chance
agreement-strength-slight = slight
agreement-strength-fair = fair
agreement-strength-moderate = moderate
agreement-strength-substantial = substantial
agreement-strength-almost-perfect = almost perfect
agreement-firmness-unreliable = not enough for conclusions
agreement-firmness-tentative = enough for tentative conclusions
agreement-firmness-firm = enough for firm conclusions

## The shape of one unit
agreement-shapes = Units by how their ratings are spread:
agreement-shape-too-few = one rating or none
agreement-shape-unanimous = all the same
agreement-shape-close = within two neighboring levels
agreement-shape-one-apart = one person stands apart
agreement-shape-two-camps = two camps
agreement-shape-scattered = scattered
