import { always, type Decision } from './Decision';

export const mlDecision: Decision = {
  practice: 'ml-decision',
  what: 'machine learning',
  kind: 'answer',
  options: [
    {
      id: 'adopted',
      title: 'A model',
      against: [
        {
          when: { template: ['fraud-detection'] },
          because:
            'Nobody has found fraud yet in cases of this pipeline, so that a model has nothing to learn from and the rules nothing to be measured by.',
        },
        {
          when: { consumers: ['machine-learning'] },
          because:
            'There is no baseline yet that a model would have to beat, and no measure of what it would be worth.',
        },
        always(
          'Nobody has named a problem that {consumers} could not solve with a query.',
        ),
      ],
    },
    {
      id: 'later',
      title: 'Curated data first, then a baseline, then perhaps a model',
      against: [
        {
          when: {
            template: ['machine-learning', 'recommendation'],
          },
          because:
            'Problem, baseline and measure are known; waiting would bring no more.',
        },
        always(
          'No reader waits for a model, so that there is no date to wait for.',
        ),
      ],
    },
    {
      id: 'not-adopted',
      title: 'Queries and rules',
      against: [
        {
          when: {
            template: ['machine-learning', 'recommendation', 'fraud-detection'],
          },
          because:
            'They are the baseline, and stay as the fallback; the model has to beat them.',
        },
        always(
          'Machine learning is among the readers of {dataset}, so that the question is put off and not answered.',
        ),
      ],
    },
  ],
  rules: [
    {
      when: {
        template: ['machine-learning', 'recommendation'],
      },
      take: 'adopted',
      because:
        'The problem, how well it is solved without a model, and the measure of success are named in this record. The model is trained on curated rows of {dataset}, {volume} a day, and stays only while it beats that baseline; what happens when it is wrong or away is said too.',
    },
    {
      when: { template: ['fraud-detection'] },
      take: 'later',
      because:
        'Rules decide on each payment of {dataset}, {volume} a day, and give their reasons: they are the baseline. A model would learn from what people found of cases, which has to be gathered first; once it finds more than the rules over four weeks it may raise a score beside them, and this is decided anew.',
    },
    {
      when: { consumers: ['machine-learning'] },
      take: 'later',
      because:
        '{dataset} is to be read by {consumers}, and no baseline has been measured that a model would have to beat. Training needs the curated rows of this pipeline first; once a query says how well the problem is solved without a model, this is decided anew.',
    },
    {
      when: {},
      take: 'not-adopted',
      because:
        '{dataset} is read by {consumers}, who ask for sums by day and category. A query answers that exactly and can be explained; a model would have to be trained, served and watched for an answer that is a guess. No problem is known that needs one.',
    },
  ],
};
