// Node: a search box's back end over one `searcher --batch` that stays open.
//
//   SONGNGU_SEARCHER=build/bin/searcher node scripts/examples/server.mjs digest.db 8080
//   curl -G --data-urlencode 'q=lãi suất' -d into=en http://localhost:8080/
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";

const [database, port = "8080"] = process.argv.slice(2);
if (!database) {
  console.error("usage: node server.mjs DATABASE [PORT]");
  process.exit(2);
}
const program = process.env.SONGNGU_SEARCHER ?? "searcher";
const searcher = spawn(program, ["--db", database, "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
searcher.on("exit", (code) => process.exit(code ?? 1));

// Answers come in the order of the questions: whoever asked first is served first.
const waiting = [];
createInterface({ input: searcher.stdout }).on("line", (line) => waiting.shift()(line));
const ask = (request) =>
  new Promise((resolve) => {
    waiting.push(resolve);
    searcher.stdin.write(JSON.stringify(request) + "\n");
  });

const server = createServer(async (request, response) => {
  const given = new URL(request.url, "http://localhost").searchParams;
  const query = { query: given.get("q") ?? "", limit: 10 };
  if (given.has("into")) query.into = given.get("into");
  const answer = await ask(query);
  response.writeHead(answer.includes('"error"') && JSON.parse(answer).error ? 400 : 200, {
    "content-type": "application/json; charset=utf-8",
  });
  response.end(answer + "\n");
});
server.listen(Number(port), "127.0.0.1", () => console.error(`listening on ${server.address().port}`));
