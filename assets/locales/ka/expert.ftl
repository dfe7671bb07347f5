# The expert alone: hints about conflicts of interest.

# $name: as the envelope writes it; $year: when one left; $part: author, contact, endorser
hint-institution = თქვენი პროფილის მიხედვით ამ დაწესებულებაში მუშაობთ: { $name }.
hint-institution-past = თქვენი პროფილის მიხედვით ამ დაწესებულებაში { $year } წლამდე მუშაობდით: { $name }.
hint-institution-endorses = აღწერილობა დაადასტურა ორგანიზაციამ, რომელიც თქვენს პროფილშია: { $name }.
hint-mail-domain = თქვენი ელფოსტის დომენი განმახორციელებელი დაწესებულების დომენია: { $name }.
hint-oneself = { $part ->
    [contact] საკონტაქტო პირად თქვენ ხართ დასახელებული: { $name }.
    [endorser] დამადასტურებლად თქვენ ხართ დასახელებული: { $name }.
   *[author] აღწერილობას ხელს თქვენი სახელი აწერს: { $name }.
  }
hint-known = { $part ->
    [contact] საკონტაქტო პირი თქვენს სიაშია: { $name }.
    [endorser] დამადასტურებელი თქვენს სიაშია: { $name }.
   *[author] აღწერილობას ხელს აწერს ადამიანი თქვენი სიიდან: { $name }.
  }
hint-surname = { $part ->
    [contact] საკონტაქტო პირს თქვენი გვარი აქვს: { $name }. ეს შეიძლება დამთხვევაც იყოს.
    [endorser] დამადასტურებელს თქვენი გვარი აქვს: { $name }. ეს შეიძლება დამთხვევაც იყოს.
   *[author] ხელმომწერს თქვენი გვარი აქვს: { $name }. ეს შეიძლება დამთხვევაც იყოს.
  }
