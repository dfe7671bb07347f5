# What leaves this computer.

leaving = What leaves this computer
leaving-to-sign = On to signing
leaving-see = See what leaves this computer
leaving-named = Whom the package names
leaving-nobody = No field and no text of the descriptor names anybody or says how to reach them.
leaving-signer = The name and organization in your key travel with the signature.
leaving-files = Attachments travel as they are, with all that is written in them. Nobody looks into them here.
leaving-to-files = See the attachments
leaving-earlier = { $n ->
    [one] The version that was signed before travels along, in its own words.
   *[other] The { $n } versions that were signed before travel along, in their own words.
}
leaving-stays = What stays here
leaving-changes = The history of the descriptor: { $n ->
    [one] { $n } change
   *[other] { $n } changes
}, with what was written and taken out again.
leaving-comments = { $n ->
    [one] { $n } comment or reply.
   *[other] { $n } comments and replies.
}
leaving-people = The names beside changes and comments: { $names }.
leaving-rest = Your keys and passphrases, your other descriptors, and everything else in this program.
leaving-text = What its readers will read
