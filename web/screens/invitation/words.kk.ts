import type { Words } from '../../words/catalogue.type';
import type { invitationInEnglish } from './words.en';

export const invitationInKazakh: Words<typeof invitationInEnglish> = {
  heading: 'Шақыру',
  text: 'Сізді мұнда әкелген хатта қай ұйымның атынан әрекет етуге шақырылғаныңыз жазылған. Сілтеме бір рет, жеті күн бойы жарамды.',
  newcomer: 'Тіркелгім жоқ',
  known: 'Тіркелгім бар',
  name: 'Атыңыз',
  nameHint: 'Әріптестік мүшелері осылай көреді.',
  password: 'Құпиясөз',
  passwordHint: 'Кез келген жазудағы 15–128 таңба. Сөзден гөрі сөйлемді есте сақтау оңай.',
  accept: 'Шақыруды қабылдау',
  signIn: 'Кіру',
  signInHint: 'Шақыру жіберілген мекенжаймен.',
  signedInAs: 'Сіз {name}, {email} ретінде кірдіңіз.',
  another: 'Шығып, басқа адам ретінде жалғастыру',
  whatNow: 'Жаңа шақыруды тарапыңыздың үйлестірушісі жібере алады.',
  accepted: 'Сіз енді {organisation} атынан әрекет етесіз',
  acceptedText: 'Тіркелгіңіз дайын: шақыру жіберілген мекенжаймен және қойған құпиясөзіңізбен кіріңіз.',
  toSignIn: 'Кіру бетіне өту',
  toPartnership: 'Әріптестікке өту',
  noLink: 'Мекенжайда хаттағы бөлік жетіспейді. Хаттағы сілтемені толық ашыңыз.',
};
