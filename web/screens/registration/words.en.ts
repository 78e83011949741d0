export const registrationInEnglish = {
  heading: 'Take part',
  text: 'Ask that your organisation take part in a partnership. A focal point of its side decides, and invites whom you name.',
  partnership: 'Partnership',
  partnershipHint: 'As it stands in addresses: eu-kz.',
  name: 'Name of the organisation',
  sideHint: 'Its code, such as EU. Empty: a joint organisation, of no side.',
  countryHint: 'Two letters, such as KZ. Empty: of no single country.',
  contactName: 'Who is to be invited',
  contactEmail: 'Their e-mail address',
  message: 'Why it asks to take part',
  send: 'Ask to take part',
  sent: 'The request is on its way. Whoever you have named hears by mail what became of it.',
} as const;
