import { showLocation } from './showLocation';

const roots = ['/srv/examples', '/srv/projects'];

describe('showLocation', () => {
  it.each([
    ['url:https://example.com/shop/', 'https://example.com/shop/'],
    ['file:/srv/projects/shop', 'file:shop'],
    ['file:/srv/examples/go/good', 'file:go/good'],
    ['file:/srv/projects', 'file:.'],
    ['file:/srv/projects/..data/x', 'file:..data/x'],
    ['file:/srv/projects-old/shop', 'file:shop'],
    ['file:/home/somebody/secret/shop', 'file:shop'],
    ['oci:registry/image', 'oci:registry/image'],
  ])('shows %s as %s', (location, shown) => {
    expect(showLocation(location, roots)).toBe(shown);
  });
});
