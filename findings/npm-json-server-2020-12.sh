#!/usr/bin/env bash
# npm vscode-json-languageserver 1.3.4 checks nothing where a schema says that it is of JSON Schema 2020-12.
#
# The JSON server of Visual Studio Code, as npm has it under this name, completes values of such a schema, but reports no mistake of the document: only
# "Draft 2020-12 schemas are not yet fully supported." The same schema with "$schema" of draft-07 has the mistake reported. The newer server in
# vscode-langservers-extracted 4.10.0 reports it for both. JsonSchema.Net 8 asks for "$schema" where a schema has a keyword that it does not know, so
# leaving it out is no way out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund vscode-json-languageserver@1.3.4 vscode-langservers-extracted@4.10.0 >/dev/null
for draft in https://json-schema.org/draft/2020-12/schema http://json-schema.org/draft-07/schema#; do
  printf '{"$schema": "%s", "type": "object", "properties": {"name": {"type": "string"}}}' "$draft" > "schema$(echo "$draft" | tr -dc 0-9 | head -c 2).json"
done
cat > finding.mjs <<'X'
import { spawn } from 'child_process';
const root = 'file://' + process.cwd() + '/';
function problems(server, schema) {
  return new Promise(resolve => {
    const child = spawn('node', ['node_modules/' + server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const send = message => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    let received = '';
    child.stdout.on('data', data => {
      received += data;
      for (let head; (head = /^Content-Length: (\d+)\r\n\r\n/.exec(received)) && received.length >= head[0].length + Number(head[1]);) {
        const message = JSON.parse(received.slice(head[0].length, head[0].length + Number(head[1])));
        received = received.slice(head[0].length + Number(head[1]));
        if (message.id === 1 && message.result) {
          send({ method: 'initialized', params: {} });
          const schemas = [{ fileMatch: ['*.data.json'], url: root + schema }];
          send({ method: 'workspace/didChangeConfiguration', params: { settings: { json: { validate: { enable: true }, schemas } } } });
          const textDocument = { uri: root + 'a.data.json', languageId: 'json', version: 1, text: '{"name": 5}' };
          send({ method: 'textDocument/didOpen', params: { textDocument } });
        } else if (message.method === 'textDocument/publishDiagnostics') {
          child.kill();
          resolve(message.params.diagnostics.map(one => one.message).join(' / '));
        } else if (message.method && message.id !== undefined) {
          send({ id: message.id, result: null });
        }
      }
    });
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: root, capabilities: {}, initializationOptions: { handledSchemaProtocols: ['file'] } } });
  });
}
for (const server of ['vscode-json-languageserver/bin/vscode-json-languageserver', 'vscode-langservers-extracted/bin/vscode-json-language-server'])
  for (const schema of ['schema20.json', 'schema07.json']) console.log(`${server.split('/')[0]}, ${schema}: ${await problems(server, schema)}`);
X
timeout 60 node finding.mjs | tee output.txt
diff output.txt - <<'X'
vscode-json-languageserver, schema20.json: Draft 2020-12 schemas are not yet fully supported.
vscode-json-languageserver, schema07.json: Incorrect type. Expected "string".
vscode-langservers-extracted, schema20.json: Incorrect type. Expected "string".
vscode-langservers-extracted, schema07.json: Incorrect type. Expected "string".
X
echo "As described: vscode-json-languageserver 1.3.4 checks nothing with a schema of 2020-12."
