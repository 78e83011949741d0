import type { Words } from '../../words/catalogue.type';
import type { registrationInEnglish } from './words.en';

export const registrationInKazakh: Words<typeof registrationInEnglish> = {
  heading: 'Қатысу',
  text: 'Ұйымыңыздың әріптестікке қатысуын сұраңыз. Оны тарапының үйлестірушісі шешеді және сіз атаған адамды шақырады.',
  partnership: 'Әріптестік',
  partnershipHint: 'Мекенжайда тұрғандай, латын әріптерімен.',
  name: 'Ұйымның атауы',
  sideHint: 'Тараптың латын әріптерімен коды. Бос болса: тарапсыз бірлескен ұйым.',
  countryHint: 'Елдің екі латын әрпі. Бос болса: бір елге жатпайды.',
  contactName: 'Кімді шақыру керек',
  contactEmail: 'Оның электрондық поштасы',
  message: 'Неліктен қатысқысы келеді',
  send: 'Қатысуға сұрану',
  sent: 'Сұрау жіберілді. Нәтижесін сіз атаған адам хат арқылы біледі.',
};
