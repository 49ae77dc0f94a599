/** One invented afternoon in the press: a release, a wire story on it, papers that print it, and one that asked. */

export const RELEASE = `PRESS RELEASE
City of Velden, 12 March 2024

Velden closes northern bridge for 26 months

The City of Velden will close the northern bridge over the Orlo from 2 April for 26 months. Inspections in the winter found cracks in four of the nine piers, which were built in 1931 and last repaired in 1987. The work will cost 41 million crowns, of which the national fund for crossings bears two thirds.

“Nobody takes a bridge away from a town lightly, but nobody leaves four cracked piers standing in a river either,” said Mayor Anna Holt. “We owe it to those who cross it every morning to do this once and to do it well.”

A ferry for pedestrians and bicycles will run every twelve minutes between six in the morning and ten in the evening. Cars are led over the southern bridge.

About Velden: Velden has 84,000 inhabitants and lies on both banks of the Orlo.`;

export const WIRE = `Cracked piers shut bridge in Velden

VELDEN, March 12 (Reuters) - The Tarvian city of Velden will shut its busiest bridge in April after engineers found cracks in four of its nine piers, officials said on Tuesday, cutting the direct way to work for some 19,000 people a day.

The northern bridge, built in 1931, will be closed for 26 months and its repair will cost 41 million crowns, two thirds of which a national fund will bear, the city said in a statement.

“Nobody takes a bridge away from a town lightly, but nobody leaves four cracked piers standing in a river either,” Mayor Anna Holt said.

Traders in the old town fear for their income. A survey by the chamber of commerce in February found that every third shop on the eastern bank expects to lose more than a fifth of its sales, and that one in ten thinks of giving up.

The opposition on the council called the timetable a confession. It had asked for divers to look at the piers in 2019, and was told that the money was needed for the tram.

(Reporting by Ben Marsh; Editing by Jan Oster)`;

/** Cut, with another headline and a few words of its own. */
export const PAPER = `A town without its bridge

Velden, in Tarvia, will shut its busiest bridge in April after engineers found cracks in four of its nine piers, officials said on Tuesday, cutting the direct way to work for some 19,000 people each day.

The northern bridge, built in 1931, will be closed for 26 months and its repair will cost 41 million crowns, two thirds of which a national fund will bear, the city said in a statement.

Traders in the old town fear for their income. A survey by the chamber of commerce in February found that every third shop on the eastern bank expects to lose more than a fifth of its sales, and that one in ten is thinking of giving up.

Reuters`;

/** Somebody who went there: the same speech, the same facts, other words. */
export const REPORTER = `“I have crossed it for forty years”

By Mira Kestrel

On Tuesday afternoon the wind blew so hard over the northern bridge that the mayor had to hold on to her papers. From 2 April on nobody will walk here any more, she told those who had come, for two years and two months at least.

“Nobody takes a bridge away from a town lightly, but nobody leaves four cracked piers standing in a river either,” said Anna Holt, and pointed at the water.

What divers saw there in January she did not have to explain to Tomas Brenk, who has poured concrete all his life. Four of nine piers, he says, that is no crack in the plaster. He will take the ferry now, like everybody who has no car, and he does not believe in the twelve minutes.

The 41 million crowns are a third more than what the council had put aside in the autumn. Where the rest comes from the mayor would not say on Tuesday. The national fund for crossings did not answer until this evening.`;

/** A blog that has it from the reporter. */
export const BLOG = `Velden's mayor is short of money

According to the Velden Courier, the repair of the northern bridge costs a third more than what the council set aside. The mayor would not tell the paper where the rest is to come from. It fits into a picture that we have drawn here for years: first the tram, then the swimming hall, and now the bridge.`;
