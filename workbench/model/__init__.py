"""Ground floor: plain frozen values and the one project they make up; standard library only."""
