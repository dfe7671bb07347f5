### Packs that come in, and going over to another one.

tray-pack = This is a signed template with its requirements; it is intact and in force on this computer now.
tray-pack-help = Packages and reviews that were made with it can be opened and signed here.

error-pack-untrusted = { $file ->
    [none] No list that you trust lets whoever signed this file set requirements; it was not taken in.
   *[named] No list that you trust lets whoever signed “{ $file }” set requirements; it was not taken in.
}
error-pack-untrusted-help = Ask NCEQE for its current trust list, accept it under Keys, and import the file again.
error-round-asks-other-pack = { $pack ->
    [none] The round asks for other requirements than those this review was begun with.
   *[named] The round asks for other requirements ({ $pack }) than those this review was begun with.
}
error-round-asks-other-pack-help = Go over to the requirements of the round: what differs is shown first, and no word is lost.
error-round-keeps-pack = { $pack ->
    [none] The round is rated by the requirements it began with, the same for everyone in it.
   *[named] The round is rated by the requirements it began with ({ $pack }), the same for everyone in it.
}
error-round-keeps-pack-help = If the round is to use the newer ones, its coordinator signs another round in its place; then you can go over.
error-upgrade-unanswered = { $count ->
    [none] A criterion that differs has no answer yet.
    [one] One criterion that differs has no answer yet.
   *[other] { $count } criteria that differ have no answer yet.
}
error-upgrade-unanswered-help = Say of each whether your rating stands or is given again.

pack-minimum = Minimum requirement
pack-not-minimum = Criterion, not a minimum requirement

pack-part-text = Requirement
pack-part-plain = In plain words
pack-part-minimum = Kind
pack-part-guidance = Guidance
pack-part-evidence = Evidence wanted
pack-part-comment-below = A comment is asked for below
pack-part-beneath = Its source, its fields or what the program computes for it; no word that you read differs
