import { Command } from "commander";
import { addDemo } from "./demo.ts";
import { addRoutes } from "./routes.ts";
import { addServe } from "./serve.ts";
import { endWith } from "./say.ts";
import { addWorker } from "./worker.ts";

const program = new Command("guong")
	.description("Gương: đo, hứa, làm, công bố. / Measure, promise, act, publish.")
	.option("--json", "kết quả dạng JSON trên stdout / results as JSON on stdout")
	.option("--data <folder>", "thư mục dữ liệu / data folder (GUONG_DATA)")
	.option("--today <yyyy-mm-dd>", "đặt đồng hồ / set the clock (GUONG_TODAY)")
	.showHelpAfterError("(guong --help)")
	.exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));

addServe(program);
addWorker(program);
addDemo(program);
addRoutes(program);

process.on("uncaughtException", endWith);
try {
	await program.parseAsync();
} catch (error) {
	endWith(error);
}
