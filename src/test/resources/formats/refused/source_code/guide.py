import math
from stars import catalogue

LIMIT = 4.5


def guide(stars):
    """Turn the probe to the brightest star that it sees."""
    for star in stars:
        angle = math.atan2(star.y, star.x)
        if angle > LIMIT:
            return correct(angle)
    return None


print(guide(catalogue()))
