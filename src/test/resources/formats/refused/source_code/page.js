const craft = require("craft");
let count = 0;

function launch(name) {
  count += 1;
  console.log(`launching ${name}`);
  return craft.find((c) => c.name === name);
}

module.exports = { launch };
