import { bookOf, type PhraseBook } from "./phrases.ts";

/** What a word or a phrase says of a sentence's worth, beside its elements. */
export type Hint =
  | "deed"
  | "fact"
  | "change"
  | "record"
  | "accusation"
  | "matter"
  | "quantity"
  | "future"
  | "modal"
  | "duty"
  | "wish"
  | "first-person"
  | "opinion"
  | "courtesy"
  | "hearer"
  | "doubt"
  | "past"
  | "others";

/**
 * The words of each hint in English, phrases parted by commas.
 *
 * Source: compiled by hand for this project from the public criteria of Full Fact and other fact-checkers (specific,
 * measurable, many people affected; no prediction, no personal experience), then looked over against the training
 * part of the CheckThat! tasks.
 */
const ENGLISH: Readonly<Record<Hint, string>> = {
  deed:
    "voted, voted for, voted against, vetoed, veto, supported, supports, opposed, opposes, signed, passed, " +
    "sponsored, co-sponsored, introduced, was for, was against, were for, were against, in favor of, " +
    "in favour of, opposed to, is against, are against, against, wants to, she wants, he wants, advocated, " +
    "fought, repealed, repeal, banned, endorsed, has never, have never, never, fired, proposed, indicted, " +
    "convicted, invaded, negotiated, covered, approved, appointed, saved, has supported",
  fact:
    "in fact, as a matter of fact, the fact that, the fact is, fact, facts, right now, already, now, " +
    "indicated, evidence, since, in history, on record, documented, according",
  change:
    "rose, risen, rises, rising, fell, fallen, falls, falling, grew, grown, grows, growing, increase, " +
    "increased, increases, increasing, decrease, decreased, decreases, decline, declined, declining, drop, " +
    "dropped, dropping, reduced, reduce, reducing, reduction, raised, raise, raises, raising, cut, cuts, " +
    "cutting, lost, lose, losing, gained, gain, gains, created, creates, creating, doubled, tripled, halved, " +
    "expanded, expand, shrank, shrunk, went up, gone up, goes up, going up, went down, gone down, going down, " +
    "is up, are up, is down, are down, added, eliminated, eliminate, wiped out, closed, shut down, built, " +
    "build, opened, ended, slashed, surged, soared, plunged, balanced, balance, brought down, brought back, " +
    "moved, moving, left, leaving, spent, spend, spends, spending, cost, costs, paid, pay, pays, paying",
  record:
    "vote, approve, rejected, nominated, elected, proposes, proposal, law, laws, bill, bills, legislation, " +
    "amendment, act, treaty, budget, plan, program, investigated, investigation, ruled, sued, called for, " +
    "resolution, executive order, court, ruling, invasion, record, refused, released, announced, admitted, " +
    "donated, donations, raised money, donors, administration, federal",
  accusation:
    "lied, lie, lies, lying, liar, corrupt, corruption, stole, steal, stealing, stolen, killed, kill, kills, " +
    "killing, murdered, murder, murders, attacked, attack, attacks, fraud, fraudulent, illegal, illegally, " +
    "unlawful, criminal, criminals, bribe, bribes, bribed, cheated, cheat, cheating, abused, abuse, raped, " +
    "rape, assault, assaulted, tortured, torture, executed, bombed, terrorist, terrorists, terrorism, hacked, " +
    "hack, leaked, covered up, destroyed, deleted, violated, violation, broke the law, embezzled, laundered, " +
    "colluded, collusion, conspired, smuggled, trafficking, rapists, radical, failed, never paid, ripped off, " +
    "conspiracy, misled, secretly, extremist, massacre, hostage, hostages",
  matter:
    "crime, crimes, tax, taxes, taxed, taxpayers, jobs, job, unemployment, unemployed, employment, wage, " +
    "wages, income, incomes, salary, poverty, poor, economy, economic, deficit, deficits, debt, trade, " +
    "tariffs, tariff, manufacturing, factories, companies, business, businesses, banks, wall street, " +
    "inflation, prices, price, oil, gas, energy, coal, climate, carbon, emissions, health, healthcare, " +
    "health care, insurance, uninsured, insured, premiums, premium, medicare, medicaid, obamacare, " +
    "affordable care act, social security, hospital, hospitals, drug, drugs, opioid, vaccine, vaccines, " +
    "cancer, disease, abortion, abortions, school, schools, education, students, college, teachers, " +
    "immigration, immigrants, immigrant, border, refugees, aliens, amnesty, wall, prison, prisons, police, " +
    "gun, guns, shootings, violence, war, wars, military, troops, army, soldiers, veterans, nuclear, weapons, " +
    "missiles, missile, isis, nato, defense, defence, election, elections, ballots, polls, poll, housing, " +
    "homeless, pensions, pension, welfare, food stamps, minimum wage, infrastructure, water, pollution, " +
    "minorities, workers, middle class, children, women, african-americans, hispanics, population, household, " +
    "households, exports, imports, gdp, rate, rates, growth, budgets, billionaires, millionaires, " +
    "corporations, subsidies, prescription, medicines, deportation, deported, sanctions, surplus, bankrupt, " +
    "bankruptcy, crisis, loans, market, stock market, border security, arms control, depression, tax relief, " +
    "tax returns, humanitarian",
  quantity:
    "percent, per cent, percentage, minority, most, all, every, each, many, half, quarter, millions, billions, " +
    "thousands, hundreds, trillion, trillions, dozens, average, total, number, numbers, amount, per capita, " +
    "largest, only, first time, ever, in the world, in the country, in america, on earth, of all time, " +
    "any other, anywhere, than any, than ever, a lot of, in the last, over the last, in the past, " +
    "over the past, the last, history, majority",
  future:
    "will, 'll, i'll, we'll, you'll, he'll, she'll, they'll, it'll, won't, shall, going to, gonna, next year, " +
    "soon, in the future, tomorrow, plan to, plans to, intend to, intends to, want to do, is about to, " +
    "are about to, next month, next week, in the next, some day, will be, will not",
  modal:
    "would, wouldn't, i'd, we'd, you'd, he'd, she'd, they'd, could, couldn't, can, can't, may, might, " +
    "would have, would be",
  duty:
    "should, must, need to, needs to, have to, has to, ought, ought to, got to, gotta, let's, let us, we need, " +
    "we must, i need, shouldn't, has got to, it's time, require, important to, let",
  wish:
    "i think, i believe, i feel, i hope, i want, i wish, i guess, i suppose, i like, i love, i hate, i'm sure, " +
    "i am sure, i'm proud, i am proud, i'm glad, i'm happy, i'm going, i'm not going, i understand, i respect, " +
    "i agree, i disagree, i appreciate, i know, i would, i'd like, i don't think, i don't know, " +
    "i don't believe, i mean, in my opinion, in my view, my view, my opinion, it seems, i look forward, " +
    "we believe, we think, we want, i don't want, i can tell you, i just, i promise",
  "first-person": "i, i'm, i've, me, my, mine, myself",
  opinion:
    "great, good, bad, terrible, horrible, wonderful, beautiful, tremendous, tremendously, amazing, " +
    "incredible, fantastic, awful, important, wrong, right, nice, proud, strong, weak, smart, stupid, crazy, " +
    "ridiculous, disgrace, disgraceful, disaster, disastrous, sad, fair, unfair, tough, love, hate, decent, " +
    "brave, courage, values, dream, dreams, hope, faith, freedom, vision, future, leadership, respect, honor, " +
    "honour, shame, shameful, honest, honestly, frankly, believe, feel, unbelievable, interesting, simple, " +
    "clear, clearly, obviously, serious, seriously, better, best, worst, dangerous, very, really, absolutely, " +
    "totally, special, success, successful, believe in, kind, hard, easy, fun, exciting, better off, " +
    "american people, the people, opportunity, opportunities, chance, politics, experience, power, greatest, " +
    "difficult, this country, our country, invest",
  courtesy:
    "thank, thanks, thank you, welcome, hello, hi, good evening, good morning, good afternoon, " +
    "ladies and gentlemen, god bless, please, congratulations, applause, laughter, cheers, sorry, excuse me, " +
    "sir, ma'am, mr, mrs, ok, okay, great to be, good to see, crosstalk, inaudible, bye, goodbye, good night, " +
    "my friends, folks, everybody, senator, governor, secretary, seconds, minute, next question, let me, " +
    "go ahead, hold on, wait, yes, yeah, no, well, look, listen, you know, question, answer, questions, " +
    "debate, tonight, break, moderator, response, respond, continue, segment, topic, tonight's, candidates, " +
    "the stage, delegates, talk, talking, talk about, talking about, ask, asked, stand, candidate, primaries, " +
    "nomination",
  hearer: "you, you're, you've, your, yours, yourself",
  doubt:
    "maybe, perhaps, probably, possibly, if, whether, seems, seem, appears, kind of, sort of, some people, " +
    "somebody, something, somehow, things, thing, stuff, whatever, it, this, that, these, those, way, " +
    "anything, everything, lot, here",
  past:
    "was, were, had, did, didn't, wasn't, weren't, hadn't, has, have, has been, have been, 've, hasn't, " +
    "haven't, went, gave, took, came, made, got, said, told, became, began, brought, bought, sold, kept, held, " +
    "ran, sent, put, saw, won, called, used, started, tried, knew, thought, wanted, happened, led, met, ago",
  others:
    "he, she, they, him, her, them, his, their, he's, she's, they're, they've, people, americans, country, " +
    "countries, government, republicans, democrats, congress, senate, president, party, states, state, nation, " +
    "world",
};

/** Every hint by its words. */
export const HINTS: PhraseBook<Hint> = bookOf(
  (Object.entries(ENGLISH) as [Hint, string][]).map(([hint, phrases]) => [hint, phrases] as const),
);
