import { Command } from "commander";
import { addServe } from "./serve.ts";
import { endWith } from "./say.ts";

const program = new Command("guong")
	.description("Gương: đo, hứa, làm, công bố. / Measure, promise, act, publish.")
	.option("--json", "kết quả dạng JSON trên stdout / results as JSON on stdout")
	.showHelpAfterError("(guong --help)")
	.exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));

addServe(program);

process.on("uncaughtException", endWith);
try {
	await program.parseAsync();
} catch (error) {
	endWith(error);
}
