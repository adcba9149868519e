import { always, type Decision } from './Decision';

export const dataMesh: Decision = {
  practice: 'data-mesh',
  what: 'a data mesh',
  kind: 'answer',
  options: [
    {
      id: 'adopted',
      title: 'Data mesh',
      against: [
        {
          when: { domains: 3 },
          because:
            'The domains are there, but not all that carries a mesh: {platformTeam}, and {federatedGovernance}.',
        },
        always(
          'With {domains} the platform and the agreements of a mesh cost more than they save.',
        ),
      ],
    },
    {
      id: 'later',
      title: 'A lake with contracts, prepared for a mesh',
      against: [
        {
          when: { domains: 3 },
          because: 'Nothing is missing that waiting would bring.',
        },
        always('There is nothing to wait for with {domains}.'),
      ],
    },
    {
      id: 'not-adopted',
      title: 'One lake with contracts',
      against: [
        always(
          'With {domains} one team in the middle becomes the one that everybody waits for.',
        ),
      ],
    },
  ],
  rules: [
    {
      when: { domains: 3, platformTeam: true, federatedGovernance: true },
      take: 'adopted',
      because:
        'There are {domains} that own, run and publish their data by themselves; {platformTeam}, and {federatedGovernance}. {dataset} is published as a product of its own domain, with a contract and an owner, and shared by Lake Formation instead of by bucket policies.',
    },
    {
      when: { domains: 3 },
      take: 'later',
      because:
        'There are {domains} that could publish their data by themselves, but not all that carries a mesh: {platformTeam}, and {federatedGovernance}. Contracts, tags and owners of {dataset} are as a mesh wants them, so that nothing has to be made anew when the rest is there.',
    },
    {
      when: {},
      take: 'not-adopted',
      because:
        'There is work of {domains} here; {platformTeam}, and {federatedGovernance}. Below three domains that publish by themselves, agreements between them cost more than they save: one lake with contracts gives the readers of {dataset} what they ask for.',
    },
  ],
};
