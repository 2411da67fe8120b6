/** Lays down the reference pictures anew, after somebody has looked at what changed. */
import { openBrowser } from "./browser.ts";
import { startGallery } from "./gallery-server.ts";
import { keepPictures, takePictures } from "./pictures.ts";

const site = await startGallery();
const browser = await openBrowser();
const pictures = await takePictures(browser, `${site.origin}/bo-thanh-phan`);
await keepPictures(pictures);
await browser.close();
await site.stop();
console.log(`${pictures.length} pictures`);
