# The expert alone: hints about conflicts of interest.

# $name: as the envelope writes it; $year: when one left; $part: author, contact, endorser
hint-institution = By your profile you work at this institution: { $name }.
hint-institution-past = By your profile you worked at this institution until { $year }: { $name }.
hint-institution-endorses = The descriptor is endorsed by an organization of your profile: { $name }.
hint-mail-domain = Your e-mail domain is that of the provider: { $name }.
hint-oneself = { $part ->
    [contact] You are named as the contact: { $name }.
    [endorser] You are named as an endorser: { $name }.
   *[author] The descriptor is signed with your name: { $name }.
  }
hint-known = { $part ->
    [contact] The contact is on your list of people: { $name }.
    [endorser] An endorser is on your list of people: { $name }.
   *[author] The descriptor is signed by somebody on your list of people: { $name }.
  }
hint-surname = { $part ->
    [contact] The contact has your surname: { $name }. It may be a coincidence.
    [endorser] An endorser has your surname: { $name }. It may be a coincidence.
   *[author] The signer has your surname: { $name }. It may be a coincidence.
  }
