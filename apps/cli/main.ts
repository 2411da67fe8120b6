import { Command } from "commander";
import { systemClock } from "#platform/clock/clock.ts";
import { openFileStore } from "#platform/files/index.ts";
import { addAdministrator } from "./administrator.ts";
import { addCarriers } from "./carriers/add-carriers.ts";
import { addBackup } from "./database/add-backup.ts";
import { addMigrate } from "./database/add-migrate.ts";
import { addRestore } from "./database/add-restore.ts";
import { addSchema } from "./database/add-schema.ts";
import type { OpenFiles } from "./database/backup-parts.ts";
import { addDemo } from "./demo.ts";
import { addDossiers } from "./dossiers-import.ts";
import { addErasePersonal } from "./erase-personal.ts";
import { addEstimate } from "./estimate.ts";
import { addReadPlan } from "./read-plan.ts";
import { addRoutes } from "./routes.ts";
import { endWith } from "./say.ts";
import { addServe } from "./serve.ts";
import { addVerify } from "./verify.ts";
import { addWorker } from "./worker.ts";

const openFiles: OpenFiles = (settings) => openFileStore(settings, systemClock);

const program = new Command("guong")
	.description("Gương: đo, hứa, làm, công bố. / Measure, promise, act, publish.")
	.option("--json", "kết quả dạng JSON trên stdout / results as JSON on stdout")
	.option("--data <folder>", "thư mục dữ liệu / data folder (GUONG_DATA)")
	.option("--today <yyyy-mm-dd>", "đặt đồng hồ / set the clock (GUONG_TODAY)")
	.showHelpAfterError("(guong --help)")
	.exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));

addServe(program);
addWorker(program);
addMigrate(program);
addDemo(program);
addAdministrator(program);
addBackup(program, openFiles);
addRestore(program, openFiles);
addVerify(program);
addErasePersonal(program);
addReadPlan(program);
addEstimate(program);
addRoutes(program);
addSchema(program);
addCarriers(program);
addDossiers(program);

process.on("uncaughtException", endWith);
try {
	await program.parseAsync();
} catch (error) {
	endWith(error);
}
