import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import validateMachine from 'asl-validator';
import { committed, lockOf, synthesise } from '../scripts/snapshot.ts';
import { config } from '../infra/config.ts';
import { definitionOf } from './local/machines.ts';
import { Deployed } from './local/templates.ts';

// cdk-nag has its say in both: it fails the synthesis.
const made = synthesise();
/** Everything that is switched off, switched on, in a project of another name. */
const switches = Object.entries(config).flatMap(([name, value]) => (typeof value === 'boolean' ? [[name, true]] : []));
const everything = synthesise({ name: 'another-name', dataset: 'others', ...Object.fromEntries(switches) });

describe('the infrastructure', () => {
  it('is what infra/__snapshot__ says: after a change run `npm run synth:snapshot`', () => {
    const { templates, lock } = committed();
    assert.deepEqual(made, templates);
    assert.equal(lock, lockOf(templates));
  });

  it('keeps its logical ids whatever the project is called', () => {
    for (const [stack, text] of Object.entries(made)) {
      const more = Object.keys(JSON.parse(everything[stack]!).Resources);
      for (const id of Object.keys(JSON.parse(text).Resources)) assert.ok(more.includes(id), `${stack} ${id}`);
    }
  });

  it('finds in SSM what another stack shares or the account gives', () => {
    for (const templates of [made, everything]) {
      const deployed = new Deployed(templates);
      const there = new Set(deployed.ofType('AWS::SSM::Parameter').map(one => one.Properties['Name']));
      for (const text of Object.values(templates))
        for (const { Default: name } of Object.values<any>(JSON.parse(text).Parameters ?? {}))
          assert.ok(there.has(name) || Object.values<string>(config.given).includes(name), `nobody shares ${name}`);
    }
  });

  // The validator of AWS comes with the CDK.
  const inCdk = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'));
  const { CelEngine, TemplateContent } = inCdk('@aws/cloudformation-validate');
  const engine = new CelEngine({});
  for (const [what, templates] of Object.entries({ 'as it is': made, 'with everything': everything }))
    for (const [name, text] of Object.entries(templates))
      it(`is what the schemas of AWS ask for: ${name}, ${what}`, () => {
        const { diagnostics } = engine.validateTemplate(new TemplateContent(text, name), {
          severityLevel: 'WARN',
          detailLevel: 'STANDARD',
        });
        assert.deepEqual(
          diagnostics.filter((one: { severity: string }) => one.severity !== 'WARN'),
          [],
        );
      });
});

describe('the state machines', () => {
  for (const { id } of new Deployed().ofType('AWS::StepFunctions::StateMachine'))
    it(`${id} is sound`, async () => {
      const { isValid, errors } = await validateMachine(definitionOf(id));
      assert.ok(isValid, JSON.stringify(errors));
    });
});
