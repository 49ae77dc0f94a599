/**
 * Places and peoples that are names wherever they stand, in small letters; several words are parted by "_".
 *
 * Source: the member states of the United Nations with the English names of their capitals, the states of the United
 * States, and cities that the news speaks of, compiled by hand for this project. Other languages: the countries that
 * their press names most.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Countries, states, cities and planets. */
export const PLACES = words(
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
  belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada chile china
  colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji
  finland france gabon gambia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia
  iran iraq ireland israel italy jamaica japan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
  libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
  moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman
  pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia
  seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
  togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
  united_states united_kingdom united_nations south_africa saudi_arabia north_korea south_korea sri_lanka costa_rica puerto_rico new_zealand
  bosnia_and_herzegovina trinidad_and_tobago antigua_and_barbuda
  england scotland wales britain america europe asia africa antarctica oceania scandinavia siberia crimea donbas tibet kurdistan
  kashmir catalonia bavaria gaza jerusalem hebron aleppo
  kabul tirana algiers buenos_aires yerevan canberra vienna baku dhaka minsk brussels sarajevo brasilia sofia ottawa santiago beijing
  bogota zagreb havana nicosia prague copenhagen quito cairo tallinn helsinki paris tbilisi berlin accra athens budapest reykjavik
  delhi new_delhi jakarta tehran baghdad dublin rome kingston tokyo amman nairobi pyongyang seoul pristina riga beirut tripoli vilnius
  valletta mexico_city chisinau rabat maputo naypyidaw kathmandu amsterdam wellington abuja skopje oslo islamabad ramallah lima manila
  warsaw lisbon doha bucharest moscow kigali riyadh dakar belgrade bratislava ljubljana mogadishu pretoria juba madrid khartoum
  stockholm bern damascus taipei dodoma bangkok tunis ankara kampala kyiv kiev london washington montevideo tashkent caracas hanoi
  sanaa lusaka harare barcelona marseille lyon munich hamburg cologne frankfurt milan naples turin geneva zurich rotterdam antwerp
  porto seville valencia istanbul izmir mumbai kolkata karachi lahore shanghai guangzhou shenzhen wuhan chongqing osaka kyoto sydney
  melbourne toronto montreal vancouver chicago houston dallas philadelphia phoenix detroit boston seattle denver baltimore atlanta
  miami cleveland minneapolis pittsburgh cincinnati orlando sacramento nashville memphis milwaukee las_vegas los_angeles new_york
  san_francisco san_diego new_orleans hong_kong abu_dhabi dubai tel_aviv st._louis kharkiv odesa mariupol mosul basra kandahar lagos
  johannesburg cape_town manchester birmingham liverpool leeds glasgow edinburgh cardiff belfast sheffield bristol
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire
  new_jersey new_mexico ohio oklahoma oregon pennsylvania rhode_island tennessee texas utah vermont virginia wisconsin wyoming
  ontario quebec alberta queensland earth mars venus jupiter saturn neptune uranus mercury
  deutschland frankreich italien spanien österreich schweiz russland ukraine polen türkei griechenland großbritannien europa amerika
  niederlande belgien dänemark schweden norwegen finnland ungarn tschechien rumänien bulgarien kroatien serbien japan indien syrien
  irak brasilien ägypten israel iran china köln münchen wien zürich genf brüssel rom paris moskau bayern sachsen hessen kiew peking
  allemagne italie espagne autriche suisse russie pologne turquie grèce belgique bretagne angleterre chine inde brésil syrie israël
  maroc algérie tunisie sénégal liban égypte états-unis royaume-uni pays-bas europe amérique afrique bruxelles londres moscou
  alemania francia italia españa rusia ucrania polonia turquía grecia bélgica inglaterra brasil méxico argentina colombia venezuela
  siria irak irán egipto marruecos argelia eeuu londres moscú bruselas sevilla
  alemanha frança itália espanha rússia ucrânia polônia polónia turquia grécia bélgica inglaterra brasília moçambique angola síria
  egito marrocos lisboa londres moscovo moscou bruxelas
  germania francia spagna russia ucraina polonia turchia grecia belgio inghilterra cina brasile messico siria egitto marocco milano
  roma napoli torino londra mosca bruxelles parigi berlino
  duitsland frankrijk italië spanje rusland oekraïne polen turkije griekenland belgië engeland china brazilië syrië nederland
  brussel londen parijs berlijn moskou den_haag
  россия москва украина киев франция германия сша китай европа`,
);

/** Adjectives and nouns of peoples, languages, parties and faiths: names, but nobody's. */
export const PEOPLES = words(
  `afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani bahraini bangladeshi
  belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian chilean chinese colombian
  congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english eritrean estonian ethiopian finnish french georgian
  german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican
  japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti laotian latvian lebanese liberian libyan lithuanian malaysian malian
  maltese mexican moldovan mongolian moroccan mozambican namibian nepalese nicaraguan nigerian norwegian omani pakistani palestinian
  panamanian paraguayan peruvian philippine filipino polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian
  sicilian singaporean slovak slovene slovenian somali spanish sri_lankan sudanese swedish swiss syrian taiwanese tajik tanzanian thai
  tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean european
  african asian arab arabic persian latin hispanic latino soviet ottoman roman byzantine mayan aztec catholic protestant christian
  muslim islamic islamist jewish hindu buddhist sikh sunni shia shiite orthodox anglican republican democrat democratic conservative
  labour tory liberal communist marxist nazi socialist dane swede turk kurd briton scot spaniard pole finn greek serb croat zionist
  uyghur rohingya tutsi hutu basque catalan texan californian jew catholics quaker mormon evangelical cherokee navajo bedouin druze`,
);

/** True for a people's word in the singular or the plural. */
export function isPeople(word: string): boolean {
  return PEOPLES.has(word) || (word.endsWith("s") && PEOPLES.has(word.slice(0, -1)));
}
