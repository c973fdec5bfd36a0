// Node: a search box's back end over one `searcher --batch` that stays open.
//
//   SONGNGU_SEARCHER=build/bin/searcher node scripts/examples/server.mjs digest.db 8080
//   curl -G --data-urlencode 'q=lãi suất' -d into=en http://localhost:8080/
//
// Status: 200 an answer, also without hits; 400 a query or an address that makes no sense; 503 the searcher has
// ended: the next question starts another.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";

const [database, port = "8080"] = process.argv.slice(2);
if (!database) {
  console.error("usage: node server.mjs DATABASE [PORT]");
  process.exit(2);
}
const program = process.env.SONGNGU_SEARCHER ?? "searcher";

// A searcher, and who waits for it: answers come in the order of the questions. Whoever still waits when it has
// ended gets null.
const start = () => {
  const child = spawn(program, ["--db", database, "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  const started = { child, waiting: [] };
  const end = () => {
    if (searcher === started) searcher = null;
    for (const resolve of started.waiting.splice(0)) resolve(null);
  };
  child.on("error", (error) => {
    console.error(error.message);
    end();
  });
  child.on("close", end);
  child.stdin.on("error", end);
  createInterface({ input: child.stdout }).on("line", (line) => started.waiting.shift()?.(line));
  return started;
};
let searcher = null;
const ask = (request) =>
  new Promise((resolve) => {
    searcher ??= start();
    searcher.waiting.push(resolve);
    searcher.child.stdin.write(JSON.stringify(request) + "\n");
  });

const reply = (response, status, body) => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(body + "\n");
};
const failure = (error) => JSON.stringify({ error });

const server = createServer(async (request, response) => {
  if (!URL.canParse(request.url, "http://localhost")) return reply(response, 400, failure("not an address"));
  const given = new URL(request.url, "http://localhost").searchParams;
  const query = { query: given.get("q") ?? "", limit: 10 };
  if (given.has("into")) query.into = given.get("into");
  const answer = await ask(query);
  if (answer === null) return reply(response, 503, failure("the searcher has ended; try again"));
  const { error, status } = JSON.parse(answer);
  reply(response, error === undefined ? 200 : status === 3 ? 503 : 400, answer);
});

// A database that is not there is better noticed now.
if ((await ask({ query: "ready" })) === null) process.exit(1);
server.listen(Number(port), "127.0.0.1", () => console.error(`listening on ${server.address().port}`));
