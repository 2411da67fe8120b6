import type { DistributionFact, Fact, FlowFact, SingleFact, StockFact } from "./fact.ts";
import { sumOfDistributions, sumOfFlows, sumOfStocks } from "./sum.ts";

// Compiled, never run: each line marked as an error must be one, or the compiler complains here.

declare const flow: FlowFact;
declare const stock: StockFact;
declare const distribution: DistributionFact;
declare const single: SingleFact;
declare const any: Fact;

sumOfFlows([flow]);
sumOfStocks([stock]);
sumOfDistributions([distribution]);

// @ts-expect-error a stock does not add over days
sumOfFlows([stock]);
// @ts-expect-error a flow is of many days
sumOfStocks([flow]);
// @ts-expect-error classes are added class by class
sumOfFlows([distribution]);
// @ts-expect-error what does not add is in no sum
sumOfFlows([single]);
// @ts-expect-error nor in this one
sumOfStocks([single]);
// @ts-expect-error nor here
sumOfDistributions([single]);
// @ts-expect-error a fact of which it is not known how it adds is not added
sumOfFlows([any]);
